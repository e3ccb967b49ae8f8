import { dateWords, subject } from '../alerts/wording.ts';
import type { Deadline, Evidence } from '../deadlines/deadline.ts';
import { hasPassed } from '../deadlines/has-passed.ts';
import type { Pack } from '../pack/pack.ts';
import { earlierDate } from './earlier-date.ts';
import { element, textElement } from './element.ts';
import { readWords, sureWords } from './evidence-words.ts';
import { foreignText } from './foreign-text.ts';
import { freshnessWords } from './freshness-words.ts';
import type { Published } from './published.ts';
import { questionsAbout } from './question-words.ts';
import { standingWords } from './standing-words.ts';
import { webSource } from './web-source.ts';
import { whenOf } from './when-of.ts';

/** In the order in which they are shown. */
const GROUPS = {
  coming: 'Still to come',
  undated: 'Without a day',
  over: 'Over',
  withdrawn: 'No longer ending',
} as const;

/** One product on the status page: its deadlines in groups, each with who says so, and how fresh that is. */
export function statusSection({ pack, deadlines, sources }: Published, now: Date): string {
  const sorted = deadlines.toSorted(byDate);
  const groups = Object.entries(GROUPS).flatMap(([group, heading]) => {
    const shown = sorted.filter((deadline) => groupOf(deadline, now) === group);
    const entries = shown.map((deadline) => entry(pack, deadline)).join('\n');
    return shown.length === 0 ? [] : [textElement('h3', heading), element('ul', `\n${entries}\n`)];
  });
  const parts = [
    textElement('h2', foreignText(pack.product.name, 100)),
    textElement('p', freshnessWords(sources)),
    ...(groups.length === 0 ? [textElement('p', 'No date is known yet.')] : groups),
  ];
  return element('section', `\n${parts.join('\n')}\n`);
}

function groupOf(deadline: Deadline, now: Date): keyof typeof GROUPS {
  if (deadline.status === 'withdrawn') return 'withdrawn';
  if (hasPassed(deadline, now)) return 'over';
  return whenOf(deadline) === null ? 'undated' : 'coming';
}

function entry(pack: Pack, deadline: Deadline): string {
  const { provider, evidence } = deadline;
  const name = textElement('strong', foreignText(subject(pack, deadline), 200));
  const before = earlierDate(deadline);
  const moved = before === null ? '' : ` Before: ${dateWords(before)}.`;
  const parts = [
    element('p', `${name}: ${textElement('span', `${standingWords(deadline)}.${moved}`)}`),
    ...quoted(evidence),
    textElement('small', `${sureWords(pack, provider, deadline)} ${readWords(deadline)}`),
    sourceLink(evidence, pack),
    ...questionsAbout(deadline).flatMap(({ words, evidence: other }) => [
      textElement('p', foreignText(words, 200)),
      ...quoted(other),
      sourceLink(other, pack),
    ]),
  ];
  return element('li', parts.join('\n'));
}

function quoted({ quote }: Evidence): string[] {
  return quote === null || quote === ''
    ? []
    : [textElement('blockquote', foreignText(quote, 600), { dir: 'auto' })];
}

function sourceLink({ url }: Evidence, pack: Pack): string {
  const { href, words } = webSource(url, pack);
  return href === null ? textElement('small', words) : textElement('a', words, { href, rel: 'noreferrer' });
}

function byDate(a: Deadline, b: Deadline): number {
  return (a.date ?? '').localeCompare(b.date ?? '') || (a.key < b.key ? -1 : 1);
}
