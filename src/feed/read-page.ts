import { Marked } from 'marked';
import type { Document } from './document.ts';
import { documentKind } from './document-kind.ts';
import type { Reading } from './entry.ts';
import { htmlBlocks } from './html-blocks.ts';
import { sections } from './sections.ts';
import { wrongPage } from './wrong-page.ts';

/** Of readable text in all. */
const MAX_CHARS = 2_000_000;
const NO_PAGE = /json|[/+]xml|^(?:image|audio|video|font)\/|pdf|octet-stream|zip/;
const markdown = new Marked({ gfm: true, async: false });

/** The sections of a page in HTML or Markdown; or why there are none, in words for a person. */
export function readPage(document: Document): Reading | string {
  const html = asHtml(document);
  if (html === null) return 'answered with something that is no page';
  const fault = wrongPage(html);
  if (fault !== null) return fault;
  const within = /<main[\s>]/i.test(html) ? 'main' : null;
  const entries = sections(htmlBlocks(html, { maxChars: MAX_CHARS, within }));
  return entries.length > 0 ? { entries, ttlMs: null } : 'answered with a page without text';
}

/** Markdown is read by way of the HTML it stands for, so both forms of a page give the same text. */
function asHtml({ text, contentType }: Document): string | null {
  const kind = documentKind(text);
  if (kind === 'html') return text;
  if (kind === 'feed' || kind === 'entities' || text.includes('\0')) return null;
  if (contentType.includes('html')) return text;
  if (NO_PAGE.test(contentType)) return null;
  try {
    return markdown.parse(text, { async: false });
  } catch {
    // Nesting so deep that the library runs out of stack.
    return null;
  }
}
