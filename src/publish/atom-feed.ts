import { dateWords, subject } from '../alerts/wording.ts';
import { type Change, changesOf } from './change.ts';
import { element, textElement } from './element.ts';
import { readWords, sureWords } from './evidence-words.ts';
import { foreignText } from './foreign-text.ts';
import { lastChange } from './last-change.ts';
import type { Published } from './published.ts';
import { standingWords } from './standing-words.ts';
import { webSource } from './web-source.ts';

const MAX_ENTRIES = 100;
/** A name that can belong to nobody, so that ids stay the same wherever the bot runs (RFC 4151, RFC 6761). */
const TAG = 'tag:sundown.invalid,2026';

/**
 * What changed in the ledger as an Atom feed (RFC 4287). It is made of the deadlines' histories, not of the alerts:
 * those leave out what was learned in silence, and repeat dates as reminders.
 */
export function atomFeed(published: readonly Published[]): string {
  const names = published.map(({ pack }) => pack.product.name).join(', ');
  const parts = [
    textElement('id', `${TAG}:feed/${published.map(({ pack }) => pack.id).join('+')}`),
    textElement('title', foreignText(`${names}: what ends when, and what changed`, 200)),
    textElement('updated', lastChange(published)),
    element('author', textElement('name', 'Sundown')),
    // Where the feed is, as seen from itself: the address under which others see this machine is not known.
    element('link', '', { rel: 'self', type: 'application/atom+xml', href: 'feed.atom' }),
    element('link', '', { rel: 'alternate', type: 'text/html', href: './' }),
    ...changesOf(published).slice(0, MAX_ENTRIES).map(toEntry),
  ];
  const feed = element('feed', `\n${parts.join('\n')}\n`, {
    xmlns: 'http://www.w3.org/2005/Atom',
    'xml:lang': 'en',
  });
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed}\n`;
}

function toEntry(change: Change): string {
  const { id, pack, deadline, state } = change;
  const { href } = webSource(state.evidence.url, pack);
  const parts = [
    textElement('id', `${TAG}:${id}`),
    textElement('title', foreignText(`${subject(pack, deadline)}: ${turnWords(change)}`, 300)),
    textElement('updated', new Date(state.since).toISOString()),
    ...(href === null ? [] : [element('link', '', { rel: 'related', href })]),
    element('category', '', { term: foreignText(deadline.surface, 100) }),
    textElement('content', contentOf(change), { type: 'html' }),
  ];
  return element('entry', `\n${parts.join('\n')}\n`);
}

function turnWords({ state, before }: Change): string {
  const { date, status } = state;
  const old = before !== null && before.status !== 'withdrawn' ? before.date : null;
  const moved = old !== null && date !== null && old !== date && status !== 'withdrawn';
  return moved ? `moved from ${dateWords(old)} to ${standingWords(state)}` : standingWords(state);
}

function contentOf({ pack, deadline, state }: Change): string {
  const { quote, url } = state.evidence;
  const { href, words } = webSource(url, pack);
  const sure = `${sureWords(pack, deadline.provider, state)} ${readWords(state)}`;
  return [
    textElement('p', `${foreignText(subject(pack, deadline), 200)}: ${standingWords(state)}.`),
    ...(quote === null ? [] : [textElement('blockquote', foreignText(quote, 600), { dir: 'auto' })]),
    ...(state.date !== null && state.note ? [textElement('p', foreignText(state.note, 300))] : []),
    textElement('p', sure),
    href === null ? textElement('p', words) : element('p', textElement('a', words, { href })),
  ].join('');
}
