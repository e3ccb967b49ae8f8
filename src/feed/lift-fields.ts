/** An element of a feed that is read: its name, its opening tag and what it holds, both still as XML. */
export type Field = { readonly name: string; readonly opening: string; readonly inner: string };
export type Lifted = {
  /** The document without its fields; where one stood, the text of its parent holds a mark. */
  readonly skeleton: string;
  /** The fields whose marks stand in a text, in their order. */
  readonly fieldsIn: (parentText: string) => Field[];
};

/** The opening tag of a field or of what is never read; or a comment or CDATA section, which are not looked into. */
const PIECE =
  /<(title|link|guid|id|pubDate|published|updated|issued|modified|dc:date|description|content:encoded|content|summary|category|author|dc:creator|comments|media:(?:group|content|thumbnail)|slash:comments|wfw:commentRss)(?:\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*)?\/?>|<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)/g;
const UNREAD = /^(?:category|author|dc:creator|comments|media:|slash:|wfw:)/;
/** XML forbids the character, so no sound document holds it; in another it leads to a field of the same feed. */
const MARK = '\u0001';
const CDATA = '<![CDATA[';
/** 5,000 items with forty fields and as many other elements each; each costs time and memory. */
const MAX_FIELDS = 200_000;

/**
 * Takes the fields out of a feed before it is parsed, and leaves its structure. xml2js needs some 2 µs for each
 * element, so this saves half of the time. It also keeps faults where they are: a bare ampersand or a stray tag in one
 * text does not break the document, and markup in a text keeps its order, which is lost once it is read as elements
 * (a quote taken from it would be words that nobody wrote).
 * @throws {SyntaxError} a field does not end
 * @throws {RangeError} far more fields or elements than any feed has
 */
export function liftFields(xml: string): Lifted {
  const fields: Field[] = [];
  const piece = new RegExp(PIECE);
  const endOf = closingFinder(xml);
  let skeleton = '';
  let done = 0;
  for (let found = piece.exec(xml); found; found = piece.exec(xml)) {
    const [opening, name] = found;
    if (name === undefined) continue;
    const start = piece.lastIndex;
    const closing = opening.endsWith('/>') ? '' : `</${name}>`;
    const end = closing === '' ? start : endOf(closing, start);
    skeleton += xml.slice(done, found.index);
    done = end + closing.length;
    // Nothing inside a field is taken for a field, or for the start of a comment.
    piece.lastIndex = done;
    if (UNREAD.test(name)) continue;
    if (fields.length >= MAX_FIELDS) throw new RangeError(`more than ${MAX_FIELDS} fields`);
    skeleton += `${MARK}${fields.length} `;
    fields.push({ name, opening, inner: xml.slice(start, end) });
  }
  skeleton += xml.slice(done);
  if (countTags(skeleton) > 2 * MAX_FIELDS) throw new RangeError(`more than ${MAX_FIELDS} elements`);
  return { skeleton, fieldsIn: (text) => marked(text, fields) };
}

function countTags(xml: string): number {
  let count = 0;
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at + 1)) count += 1;
  return count;
}

function marked(text: string, fields: readonly Field[]): Field[] {
  const [, ...places] = text.split(MARK);
  return places.flatMap((place) => fields[Number.parseInt(place, 10)] ?? []);
}

/** Finds where an element ends, past any CDATA; each search begins where the last one stopped, so all are one pass. */
function closingFinder(xml: string): (tag: string, from: number) => number {
  let cdata = xml.indexOf(CDATA);
  return (tag, from) => {
    let position = from;
    while (position !== -1) {
      const end = xml.indexOf(tag, position);
      if (end === -1) break;
      if (cdata !== -1 && cdata < position) cdata = xml.indexOf(CDATA, position);
      if (cdata === -1 || end < cdata) return end;
      position = xml.indexOf(']]>', cdata);
    }
    throw new SyntaxError(`no ${tag} after character ${from}`);
  };
}
