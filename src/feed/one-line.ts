// biome-ignore lint/suspicious/noControlCharactersInRegex: feeds do hold them
const CONTROL = /[\0-\x08\x0e-\x1f\x7f-\x9f]/g;
/** Most lines need nothing done, and this is cheaper than doing it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const UNTIDY = /^\s|\s$|\s\s|[\0-\x1f\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/;

/** The text on one line: no control characters, single plain spaces, none at the ends. */
export function oneLine(text: string): string {
  return UNTIDY.test(text) ? text.replace(CONTROL, '').replace(/\s+/g, ' ').trim() : text;
}
