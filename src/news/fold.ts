// Letters that Unicode does not take apart into a base letter and an accent.
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ø: 'o',
  ß: 'ss',
  ʻ: "'",
  ʼ: "'",
  '‘': "'",
  '’': "'",
  '`': "'",
  '‐': '-',
  '‑': '-',
  '–': '-',
};
const UNDECOMPOSED_LETTER = /[łđıøßʻʼ‘’`‐‑–]/gu;
/** Has nothing of what is folded but capitals and blanks. */
const PLAIN = /^[\t-_a-~]*$/;
const BLANKS = /[^\S\n]+/g;

/**
 * The text as it is compared: lower case, without the accents of Latin and Cyrillic letters and the vowel
 * signs of Arabic (slugs and hurried writers leave them out), one kind of apostrophe and of hyphen, one space for a run of blanks within a line.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replace(BLANKS, ' ');
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u0640\u064b-\u0652]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(UNDECOMPOSED_LETTER, (letter) => UNDECOMPOSED[letter] ?? letter)
    .replace(BLANKS, ' ');
}
