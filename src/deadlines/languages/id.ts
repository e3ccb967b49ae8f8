import type { LanguageWords } from '../language-words.ts';

export const id = {
  common: 'yang, dan, di, akan, untuk, dari, ini, itu, dengan, pada, tidak, tersebut, ke, juga',
  and: 'dan, sedangkan, sementara, tetapi, namun, serta',
  until: 'hingga, sampai, sebelum, paling lambat, selambatnya',
  formerly: 'semula, bukan, awalnya, alih-alih',
  endOf: 'akhir, akhir tahun, penghujung',
  about: 'menjelang, sekitar, mendekati, kira-kira',
  within: 'pada, bulan, akhir, awal, pertengahan, sejak, sebelum, hingga, sampai, setelah',
  thisMonth: 'bulan ini, akhir bulan ini',
  nextMonth: 'bulan depan',
  coming: 'ini, mendatang, depan',
  notice: `mengumumkan, diumumkan, umumkan, pengumuman, memberi tahu, memberitahu*, menerbitkan, mengatakan, menyatakan, meluncurkan, diluncurkan, peluncuran, merilis, dirilis, melaporkan, dilaporkan,
    mengonfirmasi, mengungkap*, memperkenalkan, menandatangani, pengadilan, gugatan, diperbarui, menulis, menyebut*, mulai tersedia, mulai dirilis`,
  past: 'telah, sudah, resmi ditutup, pernah, berhenti pada, tak lagi',
  future: 'akan, direncanakan, dijadwalkan, bakal, rencananya, segera',
} satisfies LanguageWords;
