import type { LanguageWords } from '../language-words.ts';

export const fr = {
  common: 'le, la, les, des, et, du, est, pour, une, dans, sur, au, qui, que, sera, en',
  and: 'et, tandis que, alors que, mais, puis',
  until: "jusqu'au, jusqu'a, jusqu'en, jusqu'a fin, avant le, au plus tard, d'ici, d'ici le, d'ici au",
  formerly: 'au lieu du, au lieu de, initialement, plutot que, auparavant',
  endOf: "fin, la fin de, fin de l'annee, la fin de l'annee, la fin du mois de, fin du mois d'",
  about: 'vers, vers la, aux alentours de, aux environs de, environ',
  within: "en, de, fin, debut, mi, avant, depuis, courant, des, d', au mois de, jusqu'en, jusqu'a, d'ici",
  thisMonth: 'ce mois-ci, ce mois',
  nextMonth: 'le mois prochain, mois prochain',
  coming: 'ce, prochain',
  notice: `annonc*, ajoute, publi*, communiqu*, indiqu*, declar*, dit, informe, a informe, lanc*, sorti*, sortie, present*, devoil*, confirm*, signal*, revel*, ecrit, mis a jour, mise a jour,
    ouvert, ouvre, introduit*, tribunal, proces, signe, conclu`,
  past: "a ete, ont ete, a ferme, a cesse, s'est, ete, etait, depuis, deja, ont cesse, a mis fin, ont ferme, fait depuis",
  future:
    'sera, seront, va, vont, prevu*, prevue, doit, doivent, cessera, fermera, fermeront, prendra, bientot, encore',
  places: {
    before:
      "en, au, aux, dans l', dans le, dans les, utilisateurs de l', a l'interieur de l', pour les, pour l', pour le",
    after: '',
    outside:
      "hors de l', hors des, hors de, hors d', en dehors de l', en dehors des, en dehors de, en dehors du, sauf en, sauf aux, sauf au, sauf dans l', excepte en, excepte aux, partout sauf en, partout sauf aux",
    people: 'utilisateurs, clients, abonnes, comptes',
    elsewhere: "reste du monde, autres pays, certains pays, certaines regions, quelques pays, d'autres pays",
    everywhere: "partout dans le monde, monde entier, dans tous les pays, a l'echelle mondiale",
    names: {
      US: 'etats-unis, usa, etats unis, amerique, americains',
      EU: 'ue, union europeenne, europeens',
      GB: 'royaume-uni, grande-bretagne',
    },
  },
} satisfies LanguageWords;
