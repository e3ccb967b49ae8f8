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
  places: {
    before: 'di, di wilayah, di kawasan, untuk, pengguna di, bagi pengguna di',
    after: '',
    outside: 'di luar, selain di, kecuali di, kecuali',
    people: 'pengguna, pelanggan, akun',
    elsewhere:
      'negara lain, negara-negara lain, beberapa negara, sejumlah negara, wilayah lain, sebagian negara, beberapa wilayah, negara tertentu',
    everywhere: 'seluruh dunia, di semua negara, secara global',
    names: { US: 'as, amerika serikat, amerika', EU: 'uni eropa', GB: 'inggris, britania raya' },
  },
} satisfies LanguageWords;
