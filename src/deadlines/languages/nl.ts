import type { LanguageWords } from '../language-words.ts';

export const nl = {
  common: 'het, een, van, wordt, en, de, op, is, voor, niet, met, dat, zijn, ook, worden',
  and: 'en, terwijl, maar, alsook',
  until: 'tot, tot en met, uiterlijk, tot uiterlijk',
  formerly: 'in plaats van, oorspronkelijk',
  endOf: 'eind, einde van, einde van het jaar, het einde van, eind van',
  about: 'tegen, tegen het, rond, rond het, omstreeks, ongeveer',
  within: 'in, eind, begin, half, vanaf, sinds, voor, tot, na, per, van',
  thisMonth: 'deze maand, later deze maand',
  nextMonth: 'volgende maand, komende maand',
  coming: 'deze, aanstaande, komende, volgende',
  notice: `kondig* … aan, aangekondigd, aankondig*, gepubliceerd, publiceer*, meld*, gemeld, zei, zegt, liet weten, laat weten, gelanceerd, lanceer*, uitgebracht, verscheen, verschenen,
    bekendgemaakt, maakt* … bekend, bevestig*, bijgewerkt, getekend, rechter, rechtbank, gestart`,
  past: 'werd, werden, is … gestopt, zijn … gestopt, was, waren, stopte, stopten, sloot, sloten, al, reeds, sinds, ging, gingen, is … gesloten, zijn … gesloten, is … uitgeschakeld, zijn … uitgeschakeld',
  future: 'wordt, worden, zal, zullen, gaat, gaan, gepland, staat … gepland, volgt, sluit, stopt',
  places: {
    before: 'in, in de, in het, binnen de, voor, voor de, in heel',
    after: '',
    outside:
      'buiten de, buiten het, buiten, behalve in, behalve in de, behalve in het, uitgezonderd, met uitzondering van',
    people: 'gebruikers, klanten, accounts, abonnees',
    elsewhere:
      "elders op, rest van de wereld, andere landen, sommige landen, sommige regio's, bepaalde landen, enkele landen",
    everywhere: 'wereldwijd, overal, in alle landen',
    names: {
      US: 'vs, usa, us, verenigde staten, amerika, amerikaanse',
      EU: 'eu, europese unie, europese',
      GB: 'vk, verenigd koninkrijk, groot-brittannie',
    },
  },
} satisfies LanguageWords;
