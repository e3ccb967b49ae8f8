import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { createSnowflakes } from '../sandbox/discord/snowflake.ts';
import type { Alert } from '../src/alerts/alert.ts';
import { alertsAbout } from '../src/alerts/alerts-about.ts';
import { type Delivery, untried } from '../src/alerts/delivery.ts';
import { messageLink, postedAt, readMessageLink } from '../src/alerts/message-address.ts';
import { toldTo } from '../src/alerts/told-to.ts';
import { placingWords } from '../src/answers/placing-words.ts';
import { toldLine } from '../src/answers/told-line.ts';
import { untoldWords } from '../src/answers/untold-words.ts';
import { leftAside } from '../src/left-aside.ts';
import { keepAside, MAX_ASIDE } from '../src/news/aside.ts';
import { sameAddress } from '../src/news/same-address.ts';
import type { Story, Teller } from '../src/news/story.ts';
import { compileWords } from '../src/news/words.ts';
import { loadPacks } from '../src/pack/load-pack.ts';
import { aChannel, aDeadline, anAlert, anItem, aStory, NOW } from './support/sample.ts';

const [pack] = await loadPacks(['packs/sora.yaml']);
if (!pack) throw new Error('no pack');
const words = compileWords(pack);

const never = () => null;
const owing = (change: Partial<Delivery> | null, alert: Alert = anAlert()) => ({
  alert,
  delivery:
    change === null ? undefined : { ...untried('channel-200', undefined), alert, position: 0, ...change },
});
const line = (...all: Parameters<typeof owing>[]) => {
  const channel = aChannel();
  return toldLine(
    channel,
    toldTo(
      channel,
      all.map((one) => owing(...one)),
      never,
    ),
  );
};

test('what became of a delivery is said in a sentence, with what is foreign in it made harmless', () => {
  assert.match(
    line([{ state: 'sent', messageId: '1485000000000000000' }]),
    /^• <#200>: told <t:\d+:f> \(\[message\]\(<https:\/\/discord\.com\/channels\/100\/200\/1485000000000000000>\)\)\.$/,
  );
  const bundle = { of: [], reason: 'after absence' as const };
  assert.match(line([{ state: 'sent', messageId: '1', bundle }]), /, together with what else had waited \(/);
  assert.equal(line([{}]), '• <#200>: on its way.');
  assert.equal(
    line([{ reason: 'Missing @everyone `x`' }]),
    '• <#200>: still to come. So far: Missing \\@everyone \\`x\\`.',
  );
  assert.equal(line([{ state: 'gone', reason: 'unknown channel' }]), '• <#200>: not told. unknown channel.');
  assert.equal(line([null]), '• <#200>: not told. The settings there were others then.');
});

test('whoever got one of several alerts about a story was told of it', () => {
  assert.match(line([{ state: 'gone', reason: 'x' }], [{ state: 'sent', messageId: '1' }]), /: told </);
  assert.match(line([{ state: 'gone', reason: 'x' }], [{}]), /: on its way/);
});

test('a story is found in its own alert, in one that tells several, and in that of the dates it gave', () => {
  const story = aStory();
  const other = aStory({ itemId: 'item-2', url: 'https://news.example/other' });
  const [one, two] = [...story.tellers, ...other.tellers];
  const both = { ...other, tellers: [two ?? assert.fail(), one ?? assert.fail()] };
  const event = { kind: 'added' as const, before: null };
  const after = (change: object) => aDeadline({ evidence: { ...aDeadline().evidence, ...change } });
  const dates = (id: string, change: object): Alert => ({
    ...{ kind: 'deadline', id, packId: 'sora', severity: 'critical', at: NOW.toISOString() },
    events: [{ ...event, after: after(change) }],
  });
  const alerts = [
    anAlert({ id: 'its own', story }),
    anAlert({ id: 'another', story: other }),
    anAlert({ id: 'of several', story: both, at: '2026-03-24T21:00:00.000Z' }),
    dates('its dates', { url: one?.url }),
    dates('dates read before', { url: one?.url, readAt: '2026-03-24T19:59:00.000Z' }),
    dates('dates of another', {}),
  ];
  const found = alertsAbout(story, alerts).map(({ id }) => id);
  assert.deepEqual(found, ['its own', 'its dates', 'of several']);
});

test('why nothing was told of a story is said as far as it was noted', () => {
  const told = (...silent: boolean[]): Story => {
    const [teller] = aStory().tellers;
    const tellers = silent.map((one) => ({ ...teller, ...(one && { silent: true }) }) as Teller);
    return { ...aStory(), tellers };
  };
  assert.match(
    untoldWords(told(true, true)),
    /^Nobody\. It stood there when I read its source for the first time/,
  );
  assert.match(untoldWords(told(false, true)), /^Nobody\. It was known from a first reading/);
  assert.match(untoldWords(told(false)), /^Nobody by a message of its own\./);
});

test('a story says why an item is in it, that it was joined or parted, and when that was not noted', () => {
  const story = aStory({ placed: 'words' });
  const [teller] = story.tellers;
  assert.ok(teller);
  assert.deepEqual(placingWords(teller, { ...story, was: ['a', 'b'], apart: ['c'] }), [
    'It tells its story in nearly the same words, at the same time.',
    '3 stories turned out to be this one, and were joined.',
    'An operator of this bot has parted it from another story.',
  ]);
  assert.deepEqual(placingWords({ ...teller, placed: undefined }, story), [
    'Why it is in this story was not noted then.',
  ]);
});

test('a link to a message reads back as it was made, from wherever in Discord it was copied', () => {
  const address = {
    guildId: '100000000000000001',
    channelId: '100000000000000002',
    messageId: '100000000000000003',
  };
  for (const one of [address, { ...address, guildId: null }])
    assert.deepEqual(readMessageLink(messageLink(one)), one);
  const link = messageLink(address);
  for (const host of ['ptb.discord.com', 'canary.discord.com', 'discordapp.com'])
    assert.deepEqual(readMessageLink(link.replace('discord.com', host)), address);
  for (const odd of [
    link.replace('https', 'http'),
    link.replace('discord.com', 'discord.com.evil.example'),
    `${link}/4`,
    `x${link}`,
    link.replace('100000000000000003', '3'),
    '',
  ])
    assert.equal(readMessageLink(odd), null, odd);
});

test('the id of a message says when it was posted', () => {
  const at = Date.parse('2026-03-24T20:10:00Z');
  assert.equal(postedAt(createSnowflakes(() => at)()).getTime(), at);
});

const addresses: Record<string, [string, string | null, boolean]> = {
  'in another spelling': ['http://NEWS.example/a/?b=1&utm_source=x', 'https://news.example/a?b=1', true],
  'with capitals in its host': ['https://news.example/a', 'https://News.Example/a', true],
  'of a page, for its sections': ['https://news.example/a', 'https://news.example/a#part', true],
  'of a section, for that one only': ['https://news.example/a#part', 'https://news.example/a#other', false],
  'of another page': ['https://news.example/a', 'https://news.example/ab', false],
  'of a host with the name in it': ['https://news.example/a', 'https://evil.example/news.example/a', false],
  'for an item without one': ['https://news.example/a', null, false],
};

for (const [name, [asked, url, same]] of Object.entries(addresses))
  test(`an address ${name} ${same ? 'finds' : 'does not find'} the item`, () => {
    assert.equal(sameAddress(asked)(url), same);
  });

test('what was left aside is remembered with its reason, shortened, and no more of it than the last', () => {
  const item = (n: number) =>
    anItem({ id: `item-${n}`, title: `${n} ${'A bakery opens '.repeat(100)}`, text: '' });
  const changes = { added: Array.from({ length: 200 }, (_, n) => item(n)), edited: [anItem({ id: 'told' })] };
  const found = [{ report: { teller: { itemId: 'told' } } }] as never;
  const aside = leftAside({ watched: { words }, changes, found, now: NOW });
  assert.deepEqual(
    aside.map(({ itemId }) => itemId),
    Array.from({ length: MAX_ASIDE }, (_, n) => `item-${MAX_ASIDE - 1 - n}`),
  );
  assert.deepEqual(aside.at(-1)?.reasons, ['does not name Sora']);
  assert.ok(aside.every(({ title }) => title.length <= 200));
});

test('an item that is left aside again stands once, as the newest, and memory has a bound', () => {
  const entry = (n: number) => ({
    itemId: `${n}`,
    title: `${n}`,
    url: null,
    readAt: NOW.toISOString(),
    reasons: [],
  });
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(fc.nat(90), { maxLength: MAX_ASIDE })), (readings) => {
      const kept = readings.map((ids) => ids.map(entry)).reduce<ReturnType<typeof keepAside>>(keepAside, []);
      const ids = kept.map(({ itemId }) => itemId);
      assert.equal(new Set(ids).size, ids.length);
      assert.ok(ids.length <= MAX_ASIDE);
      const last = readings.findLast(({ length }) => length > 0) ?? [];
      assert.deepEqual(ids.slice(ids.length - last.length), last.map(String));
    }),
  );
});
