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
} satisfies LanguageWords;
