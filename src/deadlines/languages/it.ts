import type { LanguageWords } from '../language-words.ts';

export const it = {
  common: 'il, lo, la, gli, di, e, che, per, della, del, un, una, non, con, nel, dal, sara',
  and: 'e, mentre, ma, ed',
  until: 'fino al, fino a, fino alla, entro il, entro, entro la',
  formerly: 'invece del, anziche, anziche il, inizialmente, originariamente',
  endOf: "fine, fine di, fine dell'anno, la fine di, la fine del, fine anno",
  about: 'verso, verso la, intorno alla, circa',
  within: 'in, di, a, ad, entro, da, dal, prima di, fine, inizio, meta, nel mese di, per, fino a',
  thisMonth: 'questo mese, entro il mese, fine mese',
  nextMonth: 'prossimo mese, mese prossimo',
  coming: 'questo, questa, prossimo, prossima',
  notice: `annunci*, comunic*, pubblic*, inform*, detto, dice, ha lanciato, lanci*, presentat*, conferm*, rivelat*, dichiar*, aggiorn*, firmat*, accordo, tribunale, arrivato, arrivata, uscit*, scritto`,
  past: 'e stato, e stata, sono stati, sono state, ha chiuso, hanno chiuso, ha spento, gia, da tempo, ha cessato, chiusi il, spenti il, hanno smesso, ha dismesso, ha interrotto, e terminata',
  future:
    'sara, saranno, verra, verranno, chiudera*, chiuderanno, previst*, dovrebbe, dovra, cessera*, seguira, resta, termina, chiude, chiudono',
  places: {
    before:
      "in, nel, nella, nell', negli, nei, per gli, per la, per l', utenti di, utenti degli, utenti dell', utenti del, tutta la, all'interno dell'",
    after: '',
    outside:
      "fuori dall', fuori dagli, fuori dal, fuori dalla, al di fuori dell', al di fuori degli, al di fuori di, tranne in, tranne negli, tranne nell', eccetto in, escluso l', esclusi gli",
    people: 'utenti, clienti, account, abbonati',
    elsewhere:
      'altrove il, resto del mondo, altri paesi, alcuni paesi, alcune regioni, certi paesi, alcuni mercati',
    everywhere: 'in tutto il mondo, a livello globale, in tutti i paesi, ovunque',
    names: {
      US: "usa, stati uniti, stati uniti d'america, americani",
      EU: 'ue, unione europea, europei',
      GB: 'regno unito, gran bretagna',
    },
  },
} satisfies LanguageWords;
