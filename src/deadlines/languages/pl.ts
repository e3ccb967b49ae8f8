import type { LanguageWords } from '../language-words.ts';

export const pl = {
  common: 'i, w, na, z, sie, jest, nie, do, oraz, zostanie, ze, dla, przez, po, od',
  and: 'i, a, oraz, natomiast, ale, zas',
  until: 'do, do dnia, najpozniej, do konca',
  formerly: 'zamiast, pierwotnie',
  endOf: 'koniec, konca, koncem, koncu, przed koncem, koniec roku, konca roku',
  about: 'pod, okolo, blizej',
  within: 'w, we, od, do, na poczatku, koncem, pod koniec, konca, polowie, przed, po, miesiacu',
  thisMonth: 'w tym miesiacu, jeszcze w tym miesiacu',
  nextMonth: 'w przyszlym miesiacu, przyszly miesiac',
  coming: 'w te, najblizszy, najblizsza, nadchodzacy, w ten',
  notice: `oglosi*, oglasza*, poinform*, opublikow*, zapowied*, zapowiad*, powiedz*, przekaza*, podal*, wyda*, premier*, uruchomi*, przedstawi*, pokaza*, potwierdz*, podpisa*, umow*, sad,
    zadebiut*, zaktualizowan*, napisal*, wystartowal*`,
  past: 'zostal*, zostaly, wylaczono, zamknieto, zakonczono, zakonczyl*, przestal*, byl*, juz, od, wylaczyl*, zamknal, zamknela, znikn*',
  future:
    'zostanie, zostana, bedzie, beda, ma zostac, maja zostac, planowan*, zamierza, przestanie, przestana, zakonczy, wylaczy, zamknie, zniknie',
  places: {
    before: 'w, we, na terenie, dla uzytkownikow w, dla uzytkownikow z, uzytkownikow z, uzytkownicy z, na',
    after: '',
    outside: 'poza, poza terenem, z wyjatkiem, oprocz, wszedzie poza',
    people: 'uzytkownicy, uzytkownikow, klienci, klientow',
    elsewhere:
      'reszcie swiata, innych krajach, innych panstwach, niektorych krajach, niektorych regionach, wybranych krajach',
    everywhere: 'na calym swiecie, globalnie, we wszystkich krajach, wszedzie',
    names: {
      US: 'usa, stanach zjednoczonych, stanow zjednoczonych, stanami zjednoczonymi, ameryce, amerykanscy, amerykanskich',
      EU: 'ue, unii europejskiej, unia europejska, europejscy, europejskich',
      DE: 'niemczech, niemiec, niemcami',
      PL: 'polsce, polski, polska',
      GB: 'wielkiej brytanii, wielka brytania',
      FR: 'francji, francja',
    },
  },
} satisfies LanguageWords;
