const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>/g;
const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The text of an element, out of its XML: CDATA unwrapped, XML's own references decoded, once. Names that only HTML
 * knows stay, to be decoded as HTML. If the element holds markup instead of escaped markup, that is the text.
 */
export function xmlText(inner: string): string {
  if (!inner.includes('<')) return decoded(inner);
  const outside = inner.replace(CDATA, '');
  const escaped = !outside.includes('<');
  const pieces = inner.split(CDATA);
  // split() puts what the group caught, here the inside of CDATA, at the odd places.
  return pieces.map((piece, index) => (escaped && index % 2 === 0 ? decoded(piece) : piece)).join('');
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (_all, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? '';
    return character(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal));
  });
}

function character(code: number): string {
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '';
}
