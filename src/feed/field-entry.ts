import type { Entry } from './entry.ts';
import type { Field } from './lift-fields.ts';
import { xmlText } from './xml-text.ts';

const IDS = ['guid', 'id'];
const DATES = ['published', 'pubDate', 'dc:date', 'issued', 'updated', 'modified'];
/** The full text before the summary. */
const BODIES = ['content:encoded', 'content', 'description', 'summary'];
const HREF = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/;
const REL = /\srel\s*=\s*["']([^"']*)["']/;

/** One item of RSS or entry of Atom from its fields; `about` is what RSS 1.0 has for a guid. */
export function fieldEntry(fields: readonly Field[], about: string | null): Entry {
  return {
    guid: first(fields, IDS).trim() || about,
    link: linkIn(fields),
    title: first(fields, ['title']),
    body: first(fields, BODIES),
    date: first(fields, DATES) || null,
  };
}

/** The text of the first field that has one, by the order of the names. */
function first(fields: readonly Field[], names: readonly string[]): string {
  for (const name of names) {
    for (const field of fields) {
      const text = field.name === name ? xmlText(field.inner) : '';
      if (text.trim() !== '') return text;
    }
  }
  return '';
}

/** Atom: the href of the "alternate" link, which is also what a link without a rel is. RSS: the text of the link. */
function linkIn(fields: readonly Field[]): string | null {
  const links = fields.filter(({ name }) => name === 'link');
  const hrefs = links.filter(({ opening }) => HREF.test(opening));
  const best =
    hrefs.find(({ opening }) => (REL.exec(opening)?.[1] ?? 'alternate') === 'alternate') ?? hrefs[0];
  const [, double, single] = HREF.exec(best?.opening ?? '') ?? [];
  return xmlText(double ?? single ?? '').trim() || first(links, ['link']).trim() || null;
}
