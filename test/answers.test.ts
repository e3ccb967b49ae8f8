import assert from 'node:assert/strict';
import test from 'node:test';
import { LIMITS, type Message } from '../src/alerts/message.ts';
import { deadlinesCard } from '../src/answers/deadlines-card.ts';
import { entriesOf } from '../src/answers/entries.ts';
import { exportCard } from '../src/answers/export-card.ts';
import { lastChange } from '../src/answers/last-change.ts';
import { pagesOf } from '../src/answers/pages.ts';
import { sourceLines } from '../src/answers/source-lines.ts';
import { statusCard } from '../src/answers/status-card.ts';
import type { Deadline, DeadlineState } from '../src/deadlines/deadline.ts';
import { neverVisited } from '../src/feed/visit.ts';
import { loadPacks } from '../src/pack/load-pack.ts';
import { knownAt, sourcesAt, worstOf } from './support/known.ts';
import { aDeadline } from './support/sample.ts';

const [pack] = await loadPacks(['packs/sora.yaml']);
if (!pack) throw new Error('no pack');

const textOf = ({ content, embeds }: Message) =>
  [content, ...embeds.flatMap(({ title, description }) => [title, description])].filter(Boolean).join('\n');

/** The headings of an answer in their order. */
const headings = (message: Message) =>
  [...textOf(message).matchAll(/^(?:\*\*|__)([^*_:]+)(?:\*\*|__)$/gm)].map(([, title]) => title);

const LAST_DAY_AT_UTC_MINUS_12 = '2026-09-25T11:59:59Z';
const OVER_EVERYWHERE = '2026-09-25T12:00:00Z';

const statuses: Record<string, [string, RegExp, string[]]> = {
  'nothing dated': [
    '2026-03-25T12:00:00Z',
    /^\*\*No date is known yet\.\*\*/m,
    ['Still without a date', 'How it came to this', 'Last change'],
  ],
  'counting down': [
    '2026-04-01T12:00:00Z',
    /^\*\*Next: Sora app, Sora on the web, 26 April 2026 \(<t:1777111200:R>\)\*\*$/m,
    ['Still to come', 'Still without a date', 'How it came to this', 'Last change'],
  ],
  'between ends': [
    '2026-05-22T12:00:00Z',
    /^\*\*Part of it has ended\. Next: Videos API and sora-2 models, 24 September 2026 \(<t:\d+:R>\)\*\*$/m,
    ['Still to come', 'Still without a date', 'What is gone', 'How it came to this', 'Last change'],
  ],
  'the last day at UTC−12': [
    LAST_DAY_AT_UTC_MINUS_12,
    /Part of it has ended\. Next: Videos API/,
    ['Still to come', 'Still without a date', 'What is gone', 'How it came to this', 'Last change'],
  ],
  'the aftermath': [
    OVER_EVERYWHERE,
    /^\*\*Every date that was announced has passed\.\*\* 3 things still have no date\.$/m,
    ['Still without a date', 'What still works', 'What is gone', 'Refunds and credits', 'Last change'],
  ],
};

for (const [phase, [now, headline, sections]] of Object.entries(statuses))
  test(`/status with ${phase} leads with what matters then`, () => {
    const card = statusCard(knownAt(pack, now));
    assert.match(textOf(card), headline);
    assert.deepEqual(
      headings(card).filter((title) => !title?.startsWith('Next') && !/\.$/.test(title ?? '')),
      sections,
    );
    assert.match(textOf(card), /`\/deadlines` .* `\/export` .* `\/subscribe`/);
  });

test('with nothing dated, /status says what is promised', () => {
  const text = textOf(statusCard(knownAt(pack, '2026-03-25T12:00:00Z')));
  assert.match(text, /\*\*Sora app, Sora on the web:\*\* no date\. A date was promised for later\./);
  assert.match(text, /how to save what people made, are promised for later/);
});

test('without any deadline at all, every answer still is one', () => {
  const known = knownAt(pack, '2026-03-01T00:00:00Z');
  assert.match(textOf(statusCard(known)), /No date is known yet/);
  assert.match(textOf(deadlinesCard(known, { surface: null, page: 0 })), /No date is known for this yet/);
  assert.match(textOf(exportCard(known, [])), /has not been said yet/);
});

test('in the aftermath a reader’s report is told as one, with its day', () => {
  const text = textOf(statusCard(knownAt(pack, '2026-11-24T12:00:00Z')));
  assert.match(
    text,
    /still let people ask for their export \(a reader’s report, not official, 1 October 2026, \[sora\.chatgpt\.com\]\(<https:/,
  );
  assert.match(text, /\(OpenAI, 26 June 2026, \[help\.openai\.com\]/);
  assert.match(text, /• \*\*Sora app, Sora on the web:\*\* ended 26 April 2026/);
});

test('what was said to work is no longer told once its surface has ended, nor before it was said', () => {
  const end = aDeadline({ surface: 'export', key: 'openai/export/everywhere', date: '2026-10-31' });
  const { deadlines } = knownAt(pack, '2026-11-24T12:00:00Z');
  const others = deadlines.filter(({ surface }) => surface !== 'export');
  const card = statusCard(knownAt(pack, '2026-11-24T12:00:00Z', { deadlines: [...others, end] }));
  assert.doesNotMatch(textOf(card), /What still works/);
  assert.doesNotMatch(textOf(statusCard(knownAt(pack, OVER_EVERYWHERE))), /a reader’s report/);
});

test('what has neither a date nor a note is told in the words that were read', () => {
  const quote = 'If a final window is [offered](https://evil.example), we tell you.';
  const end = aDeadline({
    surface: 'export',
    date: null,
    precision: 'none',
    status: 'conditional',
    evidence: { ...aDeadline().evidence, quote },
  });
  const known = knownAt(pack, '2026-11-24T12:00:00Z', { deadlines: [end] });
  const words = /Export of your videos:\*\* no date given: “If a final window is \\\[offered\\\]\\\(evil/;
  assert.match(textOf(statusCard(known)), words);
  assert.match(textOf(exportCard(known, [])), words);
});

const lists: Record<string, [string, string[]]> = {
  'nothing dated': ['2026-03-25T12:00:00Z', ['Without a date']],
  'counting down': ['2026-04-01T12:00:00Z', ['Still to come', 'Without a date']],
  'between ends': ['2026-05-22T12:00:00Z', ['Still to come', 'Without a date', 'Gone']],
  'the last day at UTC−12': [LAST_DAY_AT_UTC_MINUS_12, ['Still to come', 'Without a date', 'Gone']],
  'the aftermath': [OVER_EVERYWHERE, ['Without a date', 'What still works', 'Gone', 'Refunds and credits']],
};

for (const [phase, [now, groups]] of Object.entries(lists))
  test(`/deadlines with ${phase} is grouped by it`, () => {
    assert.deepEqual(headings(deadlinesCard(knownAt(pack, now), { surface: null, page: 0 })), groups);
  });

test('/deadlines names the dates that stood before, and what is only reported or withdrawn', () => {
  const deadlines = [
    ...knownAt(pack, '2026-06-10T12:00:00Z').deadlines,
    aDeadline({ surface: 'web', status: 'reported', date: '2026-12-01' }),
    aDeadline({ surface: 'credits', status: 'withdrawn', region: 'EU' }),
  ];
  const card = deadlinesCard(knownAt(pack, '2026-06-10T12:00:00Z', { deadlines }), {
    surface: null,
    page: 0,
  });
  assert.match(
    textOf(card),
    /at Microsoft Azure:\*\* moved to 15 July 2026 \(.*\)\nBefore: 23 June 2026, and before that 3 June 2026\./,
  );
  assert.match(
    textOf(card),
    /__Reported, not official__\n\*\*Sora on the web:\*\* reported, not official: 1 December 2026 .*\nNot official: no page/,
  );
  assert.match(
    textOf(card),
    /__No longer ends__\n\*\*Credits bought for Sora in the European Union:\*\* no longer ends/,
  );
});

test('/deadlines of one part tells that part alone', () => {
  const text = textOf(deadlinesCard(knownAt(pack, '2026-11-24T12:00:00Z'), { surface: 'api', page: 0 }));
  assert.match(text, /Videos API and sora-2 models at Microsoft Azure/);
  assert.doesNotMatch(text, /Sora app|Refunds/);
});

test('a long quote is cut to what a phone shows, and can neither ping nor link', () => {
  const evidence = {
    ...aDeadline().evidence,
    quote: `@everyone [now](https://evil.example) ${'word '.repeat(90)}`,
  };
  const known = knownAt(pack, '2026-04-01T12:00:00Z', { deadlines: [aDeadline({ evidence })] });
  const quote = /“.*”/.exec(textOf(deadlinesCard(known, { surface: null, page: 0 })))?.[0] ?? '';
  assert.match(quote, /^“\\@everyone \\\[now\\\]\\\(evil\.example\\\) word .*…”$/);
  assert.ok(quote.length <= 142);
});

const twins: Record<string, [Partial<Deadline>, number]> = {
  'the same date and quote': [{}, 1],
  'another date': [{ date: '2026-04-27' }, 2],
  'another quote': [{ evidence: { ...aDeadline().evidence, quote: 'Other words.' } }, 2],
  'another provider': [{ provider: 'azure' }, 2],
  'another region': [{ region: 'EU' }, 2],
  'another former date': [{ history: [aDeadline({ date: '2026-04-01' })] }, 2],
  'another status': [{ status: 'reported' }, 2],
  'another note, which is not told': [{ note: 'Something else.' }, 1],
};

for (const [name, [change, entries]] of Object.entries(twins))
  test(`two surfaces with ${name} are told ${entries === 1 ? 'once' : 'twice'}`, () => {
    const web = aDeadline({ surface: 'web', key: 'openai/web/everywhere', ...change });
    assert.equal(entriesOf([aDeadline(), web]).length, entries);
  });

const { key: _key, history: _history, ...state } = aDeadline();
const was = (change: Partial<DeadlineState>): DeadlineState => ({
  ...state,
  since: '2026-03-01T00:00:00.000Z',
  ...change,
});
const changes: Record<string, [Partial<Deadline>, string]> = {
  'a first date': [{}, 'known to end 26 April 2026'],
  'a first word without a date': [{ date: null }, 'known without a date'],
  'a date at last': [{ history: [was({ date: null })] }, 'date set, 26 April 2026'],
  'a move': [{ history: [was({ date: '2026-03-01' })] }, 'moved from 1 March 2026 to 26 April 2026'],
  'a confirmation': [{ history: [was({})] }, 'confirmed for 26 April 2026'],
  'a date taken back': [{ status: 'withdrawn', history: [was({})] }, 'the date was withdrawn'],
  'a date lost': [{ date: null, history: [was({})] }, 'no longer has a date'],
};

for (const [name, [change, words]] of Object.entries(changes))
  test(`the last change tells ${name}`, () => {
    const old = aDeadline({ surface: 'web', since: '2026-01-01T00:00:00.000Z' });
    assert.deepEqual(lastChange([old, aDeadline(change)], pack), [`• 24 March 2026: Sora app: ${words}.`]);
  });

test('each official source says how fresh it is, those that can not be read first', () => {
  const [first, second, third] = pack.sources.filter(({ tier }) => tier === 'official');
  assert.ok(first && second && third);
  const at = '2026-04-01T12:00:00.000Z';
  const blind = { since: at, reason: '403', failures: 1 };
  assert.deepEqual(
    sourceLines([
      { source: first, visit: { ...neverVisited, readAt: at } },
      { source: second, visit: { ...neverVisited, readAt: at, blind } },
      { source: third, visit: neverVisited },
      { source: { ...third, tier: 'press' }, visit: neverVisited },
    ]),
    [
      `• ${second.name}: not readable since <t:1775044800:R>, last read <t:1775044800:R>`,
      `• ${first.name}: read <t:1775044800:R>`,
      `• ${third.name}: not read yet`,
    ],
  );
});

test('when no official page can be read, /status says so before it names them', () => {
  const sources = sourcesAt(pack, '2026-11-24T11:00:00Z', true);
  const text = textOf(statusCard(knownAt(pack, '2026-11-24T12:00:00Z', { sources })));
  assert.match(
    text,
    /No official page can be read at the moment\. .*\n• OpenAI help article .*: not readable since/,
  );
});

test('blocks are spread over pages and never torn', () => {
  const block = ['a'.repeat(30), 'b'.repeat(30)];
  const pages = pagesOf([block, block, block], 130);
  assert.deepEqual(pages, [[...block, ...block], block]);
  assert.deepEqual(pagesOf([], 10), [[]]);
  assert.deepEqual(pagesOf([['x'.repeat(99)], ['y']], 10), [['x'.repeat(99)], ['y']]);
});

const moments = ['2026-03-25', '2026-04-01', '2026-05-22', '2026-11-24'];
const hostile = aDeadline({
  evidence: {
    ...aDeadline().evidence,
    quote: '||@here||`'.repeat(500),
    url: `https://openai.com/${'x'.repeat(4000)}`,
  },
  region: 'R'.repeat(60),
});

function assertFits({ embeds, components = [] }: Message): void {
  const [embed] = embeds;
  const description = embed?.description ?? '';
  assert.equal(embeds.length, 1);
  assert.ok(description.length <= LIMITS.description && description.length > 0);
  assert.ok((embed?.title ?? '').length <= LIMITS.title);
  assert.ok(components.length <= 5);
  for (const { components: parts } of components) {
    assert.ok(parts.length >= 1 && parts.length <= 5);
    for (const part of parts) {
      if ('custom_id' in part) assert.ok(part.custom_id.length <= 100);
      if ('label' in part) assert.ok(part.label.length <= 80);
      if (part.type !== 3) continue;
      assert.ok(part.options.length <= 25);
      for (const { label, description: hint = '' } of part.options)
        assert.ok(label.length <= 100 && hint.length <= 100);
    }
  }
}

for (const day of moments)
  test(`whatever the pack and its pages hold, answers fit into a message on ${day}`, () => {
    const now = `${day}T12:00:00Z`;
    const { deadlines } = knownAt(pack, now);
    const worst = worstOf(pack, [...deadlines, hostile, { ...hostile, date: null, note: 'n'.repeat(200) }]);
    const sources = sourcesAt(worst.pack, now, true);
    const known = knownAt(worst.pack, now, { deadlines: worst.deadlines, sources });
    const status = statusCard(known);
    assertFits(status);
    assert.match(textOf(status), /How fresh this is/);
    assert.match(textOf(status), /`\/subscribe` tells you/);
    const list = exportCard(known, ['step-3']);
    assertFits(list);
    assert.match(textOf(list), /\*\*25\. T24/);
    assert.match(textOf(list), /Not readable now/);
    const names = new Set<string>();
    const pages = Number(
      /page 1 of (\d+)/.exec(deadlinesCard(known, { surface: null, page: 0 }).embeds[0]?.title ?? '')?.[1],
    );
    assert.ok(pages > 1);
    for (let page = 0; page < pages; page += 1) {
      const card = deadlinesCard(known, { surface: null, page });
      assertFits(card);
      assert.match(textOf(card), new RegExp(`page ${page + 1} of ${pages}\n`));
      assert.match(textOf(card), /Not readable now/);
      for (const [name] of textOf(card).matchAll(/N\d+(?= @everyone)/g)) names.add(name);
    }
    assert.equal(names.size, 60);
    assert.deepEqual(
      deadlinesCard(known, { surface: null, page: 9999 }),
      deadlinesCard(known, { surface: null, page: pages - 1 }),
    );
  });
