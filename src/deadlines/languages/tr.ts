import type { LanguageWords } from '../language-words.ts';

export const tr = {
  common: 've, bir, bu, ile, icin, olan, da, de, olarak, gibi, daha, en, sonra, tarihinde',
  and: 've, ancak, ama, fakat',
  until: 'kadar, dek, sonuna kadar, gec',
  formerly: 'yerine, baslangicta, onceden',
  endOf: 'sonu*, yil sonu*, sonuna, sonunda, bitimi*',
  within: 'ayi*, sonu*, basi*, ortasi*, yilinin, yili',
  thisMonth: 'bu ay, bu ayin, ay sonu*',
  nextMonth: 'gelecek ay, onumuzdeki ay',
  coming: 'bu, onumuzdeki, gelecek',
  notice: `duyur*, acikla*, bildir*, yayinla*, yayimla*, soyledi, soyluyor, tanit*, piyasaya, cikti, cikar*, basla*, dogrula*, belirtti, imzala*, mahkeme*, guncelle*, haber verdi, cikis*`,
  past: 'kapatildi, kapandi, sona erdi, durduruldu, sonlandirildi, kaldirildi, artik, kapatmisti, kapatti, kapatilmisti, devre disi kaldi, coktan, erdi',
  future: '*acak, *ecek, kapaniyor, kapatiliyor, planlan*, bekleniyor, eriyor',
  places: {
    before: '',
    after:
      "da, de, ta, te, daki, deki, taki, teki, icinde, genelinde, icin, 'da, 'de, 'ta, 'te, 'daki, 'deki, 'taki, 'teki, sinda, nde, 'nde, ndeki, 'ndeki",
    outside:
      "disinda, disindaki, haric, 'nin disinda, nin disinda, 'nun disinda, 'nin disindaki, 'in disinda",
    people: 'kullanici*, musteri*, hesap*',
    elsewhere:
      'diger ulke*, bazi ulke*, belirli ulke*, baska ulke*, dunyanin geri kalan*, bazi bolge*, diger bolge*',
    everywhere: 'dunya genelinde, tum dunyada, dunya capinda, tum ulke*, her yerde',
    names: {
      US: 'abd, amerika, amerika birlesik devletleri, amerikali',
      EU: 'ab, avrupa birligi, avrupali',
      GB: 'ingiltere, birlesik krallik',
    },
  },
} satisfies LanguageWords;
