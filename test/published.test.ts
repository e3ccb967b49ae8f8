import assert from 'node:assert/strict';
import test from 'node:test';
import Parser from 'rss-parser';
import type { Claim, Deadline } from '../src/deadlines/deadline.ts';
import { atomFeed } from '../src/publish/atom-feed.ts';
import { calendar } from '../src/publish/calendar.ts';
import { ledgerDocument } from '../src/publish/ledger-document.ts';
import type { Published } from '../src/publish/published.ts';
import { statusPage } from '../src/publish/status-page.ts';
import { fixture } from './support/parsed.ts';
import {
  aState,
  hostileDeadline,
  kiteDeadline,
  kiteDeadlines,
  kitePublished,
} from './support/published-sample.ts';

const MAY_DAY = new Date('2026-05-01T12:00:00Z');
const forms: Record<string, (published: readonly Published[]) => string> = {
  'calendar.ics': calendar,
  'feed.atom': atomFeed,
  'ledger.json': ledgerDocument,
  'page.html': (published) => statusPage(published, MAY_DAY),
};

for (const [file, write] of Object.entries(forms)) {
  test(`one deadline of each kind becomes ${file}, in whatever order they are kept`, () => {
    const expected = fixture(`published/${file}`).toString();
    assert.equal(write(kitePublished()), expected);
    if (file !== 'page.html') assert.equal(write(kitePublished(kiteDeadlines.toReversed())), expected);
  });

  test(`nothing known yet is a ${file} all the same`, () => {
    assert.ok(write(kitePublished([])).length > 100);
  });

  test(`hostile words stay words in ${file}, and a long text has an end`, () => {
    const text = write(kitePublished([hostileDeadline]));
    assert.ok(text.length < (file === 'ledger.json' ? 8_000_000 : 30_000));
    assert.doesNotMatch(text, /(?![\n\r])\p{Cc}|[\u200e\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u);
    assert.doesNotMatch(text, /\p{Cs}/u);
    if (file !== 'calendar.ics') assert.doesNotMatch(text, /<script/i);
    assert.doesNotMatch(text, /^BEGIN:VTODO/m);
    if (file !== 'ledger.json') assert.doesNotMatch(text, /javascript:/);
  });
}

test('the ledger keeps a hostile quote word for word', () => {
  const { deadlines } = JSON.parse(ledgerDocument(kitePublished([hostileDeadline])));
  assert.equal(deadlines[0].evidence.quote, hostileDeadline.evidence.quote);
  assert.equal(deadlines[0].region, hostileDeadline.region);
});

test('the feed is read by a strict parser, hostile or not', async () => {
  for (const deadlines of [kiteDeadlines, [hostileDeadline]]) {
    const { items } = await new Parser().parseString(atomFeed(kitePublished(deadlines)));
    const states = deadlines.flatMap(({ history }) => [...history, 'now']);
    assert.equal(items.length, states.length);
    assert.equal(new Set(items.map(({ id }) => id)).size, states.length);
  }
});

test('the feed holds the hundred newest changes, and an entry stays itself when the deadline goes on', async () => {
  const day = (n: number) => new Date(Date.UTC(2026, 0, n)).toISOString();
  const states = Array.from({ length: 150 }, (_, n) => aState(day(n + 200).slice(0, 10), { since: day(n) }));
  const idsOf = async (count: number) => {
    const feed = atomFeed(kitePublished([kiteDeadline('app', states.slice(0, count))]));
    return (await new Parser().parseString(feed)).items.map(({ id }) => id);
  };
  const [all, earlier] = [await idsOf(150), await idsOf(149)];
  assert.equal(all.length, 100);
  assert.deepEqual(all.slice(1), earlier.slice(0, 99));
});

test('a confirmation in other words changes the content of an entry and not what it is', async () => {
  const idOf = async (state: ReturnType<typeof aState>) => {
    const feed = atomFeed(kitePublished([kiteDeadline('app', [state])]));
    return (await new Parser().parseString(feed)).items[0]?.id;
  };
  const confirmed = aState('2026-04-30', {
    status: 'passed',
    evidence: { ...aState(null).evidence, quote: 'It ended on 2026-04-30.' },
  });
  assert.equal(await idOf(aState('2026-04-30')), await idOf(confirmed));
});

test('the ledger says when anything changed last, not when it was asked', () => {
  assert.equal(JSON.parse(ledgerDocument(kitePublished())).generatedAt, '2026-04-02T12:00:00.000Z');
  assert.equal(JSON.parse(ledgerDocument(kitePublished([]))).generatedAt, '1970-01-01T00:00:00.000Z');
});

test('on the page a day is over when it is over everywhere, and an instant at once', () => {
  const groupAt = (now: string, deadline: Deadline) =>
    /<h3>(.*)<\/h3>/.exec(statusPage(kitePublished([deadline]), new Date(now)))?.[1];
  const day = kiteDeadline('app', [aState('2026-04-30')]);
  assert.equal(groupAt('2026-05-01T11:59:00Z', day), 'Still to come');
  assert.equal(groupAt('2026-05-01T12:00:00Z', day), 'Over');
  const instant = kiteDeadline('app', [aState('2026-04-30', { time: '17:30', precision: 'minute' })]);
  assert.equal(groupAt('2026-04-30T17:29:00Z', instant), 'Still to come');
  assert.equal(groupAt('2026-04-30T17:30:00Z', instant), 'Over');
});

test('what is disputed, held and not believed is published with its words and its source', () => {
  const at = '2026-04-02T12:00:00.000Z';
  const claim = (change: Partial<Claim>): Claim => {
    const { since: _, ...state } = aState('2026-06-01');
    const by = { source: 'other', outlet: 'Other page', site: null, provider: 'windworks', stands: true };
    return { ...state, by, at, onRecord: false, doubt: null, ...change };
  };
  const disputed = claim({});
  const doubted = claim({ date: '2026-04-31', doubt: 'The calendar has no such date.' });
  const held = { date: '2026-07-01', evidence: aState('2026-07-01').evidence, since: at };
  const one = {
    ...kiteDeadline('app', [aState('2026-05-01')]),
    disputed: [disputed],
    held,
    claims: [doubted],
  };
  const [told] = JSON.parse(ledgerDocument(kitePublished([one]))).deadlines;
  assert.deepEqual(told.held, { ...held, evidence: { ...held.evidence, readBy: 'bot' } });
  assert.equal(told.support, one.support);
  assert.deepEqual(
    [told.disputed[0].outlet, told.disputed[0].evidence],
    ['Other page', { ...disputed.evidence, readBy: 'bot' }],
  );
  assert.deepEqual([told.doubted[0].date, told.doubted[0].reason], ['2026-04-31', doubted.doubt]);
  const page = statusPage(kitePublished([one]), new Date(at));
  for (const words of [
    'Sources disagree: 1 June 2026',
    'changed too often: 1 July 2026',
    'no such date',
    'The end is 2026-06-01',
  ])
    assert.ok(page.includes(words), words);
});

test('a date that its page no longer gives stands, and the documents say when it was last read there', () => {
  const lastRead = '2026-04-03T09:00:00.000Z';
  const page = { source: 'notices', outlet: 'Windworks <b>', url: 'https://windworks.example/notice' };
  const noted = (...without: [string, ...string[]]): Deadline => ({
    ...kiteDeadline('app', [aState('2026-06-01')]),
    vanished: [{ ...page, date: '2026-06-01', lastRead, without }],
  });
  const [t0, t1, t2] = ['10', '11', '12'].map((hour) => `2026-04-03T${hour}:00:00.000Z`);
  assert.ok(t0 && t1 && t2);
  const write = (deadline: Deadline) => {
    const document = JSON.parse(ledgerDocument(kitePublished([deadline])));
    return { document, html: statusPage(kitePublished([deadline]), MAY_DAY) };
  };
  const sure = write(noted(t0, t1, t2));
  const { outlet, url } = page;
  assert.equal(sure.document.deadlines[0].date, '2026-06-01');
  assert.deepEqual(sure.document.deadlines[0].vanished, [
    { outlet, url, date: '2026-06-01', lastReadAt: lastRead, missingSince: t0 },
  ]);
  assert.equal(sure.document.generatedAt, t2);
  assert.match(
    sure.html,
    /Windworks &lt;b&gt;’s page no longer says this; last read there 2026-04-03 09:00 UTC/,
  );
  const unsure = write(noted(t0, t1));
  assert.deepEqual(unsure.document.deadlines[0].vanished, []);
  assert.doesNotMatch(unsure.html, /no longer says this/);
});
