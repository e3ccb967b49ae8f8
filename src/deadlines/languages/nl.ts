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
} satisfies LanguageWords;
