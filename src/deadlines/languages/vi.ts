import type { LanguageWords } from '../language-words.ts';

export const vi = {
  common: 'va, cua, la, duoc, khong, cac, ngay, se, cho, voi, da, nguoi, nam, trong, mot, nay',
  and: 'va, con, trong khi, nhung, con lai',
  until: 'den, cho den, den het, truoc, truoc ngay, muon nhat, den ngay, den het ngay',
  formerly: 'thay vi, ban dau, truoc do la',
  endOf: 'cuoi, cuoi nam, het nam, cuoi thang',
  about: 'khoang, gan, vao khoang',
  within: 'hoi, vao, trong, truoc, den, tu, cuoi, dau, giua, sau, cho den',
  thisMonth: 'thang nay, trong thang nay',
  nextMonth: 'thang sau, thang toi',
  coming: 'nay, toi',
  notice: `cong bo, thong bao, cho biet, tuyen bo, ra mat, phat hanh, gioi thieu, dang tai, xac nhan, noi rang, ky ket, toa an, kien, cap nhat, tiet lo, dua tin, viet`,
  past: 'da, da bi, da dong, da ngung, khong con',
  future: 'se, se bi, du kien, sap, ke hoach',
  places: {
    before: 'o, tai, trong, nguoi dung, cho nguoi dung o, cho nguoi dung',
    after: '',
    outside: 'ngoai, ben ngoai, tru, ngoai tru, tru o, ngoai lanh tho',
    people: 'nguoi dung',
    elsewhere:
      'nuoc khac, quoc gia khac, mot so nuoc, mot so quoc gia, khu vuc khac, phan con lai cua the gioi, mot so khu vuc, mot so thi truong',
    everywhere: 'toan cau, tren toan the gioi, khap the gioi, moi quoc gia, tat ca cac nuoc',
    names: { US: 'my, hoa ky', EU: 'eu, lien minh chau au, chau au', GB: 'anh, vuong quoc anh' },
  },
} satisfies LanguageWords;
