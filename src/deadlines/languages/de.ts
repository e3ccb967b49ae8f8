import type { LanguageWords } from '../language-words.ts';

export const de = {
  common: 'der, die, das, und, ist, wird, am, fur, den, mit, von, nicht, ein, eine, zum, wurde',
  and: 'und, wahrend, aber, sowie',
  until: 'bis, bis zum, bis ende, bis einschliesslich, spatestens',
  formerly: 'statt, statt am, anstatt, ursprunglich, bislang',
  endOf: 'ende, ende des jahres, ende von, jahresende, schluss',
  about: 'gegen, gegen das, zirka, etwa, ungefahr, rund um',
  within: 'im, bis, seit, ab, vor, nach, anfang, mitte, ende, vom, monat, fur',
  thisMonth: 'diesen monat, diesem monat, noch in diesem monat',
  nextMonth: 'nachsten monat, kommenden monat, nachster monat',
  coming: 'diesen, diesem, kommenden, nachsten',
  notice: `angekundigt, ankundig*, erganz*, kundig* … an, kundigte, kundigten, kundigt, verkund*, mitgeteilt, teil* … mit, veroffentlich*, bekannt*, gemeldet, meldet*, informier*, sagte*,
    sagt, erklart*, bericht*, schrieb, gestartet, startet*, start, erschien*, vorgestellt, stell* … vor, verklagt, gericht*, eingefuhrt, bestatig*, stand vom, aktualisiert, eroffn*,
    unterzeichn*, vereinbar*, kam heraus, hinweis vom`,
  past: 'wurde, wurden, war, waren, ist … worden, hat, haben, seit, bereits, schon, ging, ist nicht mehr, sind nicht mehr, eingestellt hat, beendete, schloss, abgeschaltet worden, sind … offline',
  future:
    'wird, werden, soll, sollen, geplant, vorgesehen, demnachst, steht … bevor, folgt, folgen, endet, bis',
  places: {
    before: 'in, in der, in den, in dem, im, innerhalb der, innerhalb von, fur, fur die, fur den, in ganz',
    after: '',
    outside:
      'ausserhalb der, ausserhalb von, ausserhalb des, ausser in, ausser in der, ausser in den, uberall ausser in, uberall ausser in den, mit ausnahme der, mit ausnahme von',
    people: 'nutzer*, kunden, kundinnen, konten, abonnent*, anwender*',
    elsewhere:
      'anderswo am, andernorts am, ubrigen welt, rest der welt, anderen landern, andere lander, einigen landern, einigen regionen, bestimmten landern, bestimmten regionen, ausgewahlten landern, einzelnen landern',
    everywhere: 'weltweit, uberall, in allen landern',
    names: {
      US: 'usa, us, amerika, vereinigten staaten, amerikanische*',
      EU: 'eu, europaischen union, europaische*',
      GB: 'grossbritannien, vereinigten konigreich',
      CH: 'schweiz',
    },
  },
} satisfies LanguageWords;
