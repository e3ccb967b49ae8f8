/** `entities`: XML that defines entities of its own. No feed needs it, and bombs are made of it. */
export type DocumentKind = 'feed' | 'html' | 'xml' | 'json' | 'text' | 'entities';

/** One piece of what may stand before the root element. */
const PROLOG = /\s+|<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>/iy;
const ROOT = /<([a-z_][\w.:-]*)/iy;
const FEED_ROOTS = new Set(['rss', 'feed', 'rdf:rdf']);
const HTML_ROOTS = new Set(['html', 'head', 'body']);
const FEED_START = /<\?xml\s|<rss[\s>]|<feed[\s>]|<rdf:RDF[\s>]/i;
const JUNK = 2000;

/** What a body is by its first words, which tell the truth more often than its Content-Type. */
export function documentKind(text: string): DocumentKind {
  const start = endOfProlog(text);
  const prolog = text.slice(0, start);
  if (/<!ENTITY/i.test(prolog)) return 'entities';
  if (/<!DOCTYPE\s+html/i.test(prolog)) return 'html';
  ROOT.lastIndex = start;
  const root = ROOT.exec(text)?.[1]?.toLowerCase();
  if (root === undefined) return /[{[]/.test(text.charAt(start)) ? 'json' : 'text';
  if (FEED_ROOTS.has(root)) return 'feed';
  return HTML_ROOTS.has(root) ? 'html' : 'xml';
}

/** The text from where a feed begins: some servers print a warning before it. */
export function withoutLeadingJunk(text: string): string {
  const start = text.slice(0, JUNK).search(FEED_START);
  return start > 0 ? text.slice(start) : text;
}

function endOfProlog(text: string): number {
  let end = 0;
  for (;;) {
    PROLOG.lastIndex = end;
    const piece = PROLOG.exec(text);
    if (!piece) return end;
    end += piece[0].length;
  }
}
