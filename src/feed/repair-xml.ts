/** A CDATA section, which holds no entities, or an ampersand that begins none that XML knows. */
const CDATA_OR_STRAY =
  /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/gi;
const NUMBER = /&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi;
const LOOSE_CLOSING = /<\/([\w:.-]+)\s+>/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is repaired
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/**
 * Mends the faults that real feeds have and strict XML forbids: control characters, bare ampersands, entities that
 * only HTML knows, numbers that are no character, space in a closing tag. What was escaped here is decoded later, as HTML.
 */
export function repairXml(xml: string): string {
  return xml
    .replace(CONTROL, '')
    .replace(LOOSE_CLOSING, '</$1>')
    .replace(CDATA_OR_STRAY, (found) => (found === '&' ? '&amp;' : found))
    .replace(NUMBER, (found, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? found : '';
    });
}
