const ANY = /\btype\s*=\s*["']xhtml["']/;
const OPENING = /<(title|summary|content)\b[^<>]{0,300}?\btype\s*=\s*["']xhtml["'][^<>]{0,300}>/g;

/**
 * Puts Atom's inline XHTML into CDATA. Read as elements, its text would lose its order, and a quote taken from it
 * would be words that nobody wrote.
 */
export function foldXhtml(xml: string): string {
  if (!ANY.test(xml)) return xml;
  let folded = '';
  let done = 0;
  for (const { 0: opening, 1: name, index } of xml.matchAll(OPENING)) {
    if (index < done || opening.endsWith('/>')) continue;
    const start = index + opening.length;
    const end = xml.indexOf(`</${name}>`, start);
    if (end === -1) break;
    const inside = xml.slice(start, end).replaceAll(']]>', ']]]]><![CDATA[>');
    folded += `${xml.slice(done, start)}<![CDATA[${inside}]]>`;
    done = end;
  }
  return folded + xml.slice(done);
}
