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
/** The longest real page has a tenth of it; marked's time can grow with the square of the length, or of the nesting. */
const MAX_MARKDOWN = 500_000;
const DEEP_NESTING = /^(?:[ \t]*>){50}|^[ \t]{200}/m;
const markdown = new Marked({ gfm: true, async: false });

/** The sections of a page in HTML or Markdown; or why there are none, in words for a person. */
export function readPage(document: Document): Reading | string {
  const { text, contentType } = document;
  const kind = documentKind(text);
  if (kind === 'html' || (contentType.includes('html') && kind !== 'feed')) return readHtml(text);
  const foreign = kind === 'feed' || kind === 'entities' || NO_PAGE.test(contentType) || text.includes('\0');
  return foreign ? 'answered with something that is no page' : readMarkdown(text);
}

function readHtml(html: string): Reading | string {
  const fault = wrongPage(html);
  if (fault !== null) return fault;
  const within = /<main[\s>]/i.test(html) ? 'main' : null;
  const entries = sections(htmlBlocks(html, { maxChars: MAX_CHARS, within }));
  return entries.length > 0 ? { entries, ttlMs: null } : 'answered with a page without text';
}

/** Markdown is read by way of the HTML it stands for, so both forms of a page give the same text. */
function readMarkdown(text: string): Reading | string {
  if (text.length > MAX_MARKDOWN || DEEP_NESTING.test(text))
    return 'answered with Markdown beyond all measure';
  try {
    return readHtml(markdown.parse(text, { async: false }));
  } catch {
    // Some nesting still makes the library run out of stack.
    return 'answered with Markdown that cannot be read';
  }
}
