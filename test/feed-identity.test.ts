import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalAddress } from '../src/feed/canonical-address.ts';
import { fingerprint } from '../src/feed/fingerprint.ts';
import { itemsOf, rss } from './support/parsed.ts';

const same: [string, string][] = [
  ['http://News.Example/a', 'https://news.example/a'],
  ['https://news.example:443/a', 'https://news.example/a'],
  ['http://news.example:80/a', 'https://news.example/a'],
  ['https://news.example/a/', 'https://news.example/a'],
  ['https://news.example', 'https://news.example/'],
  ['https://news.example/a?utm_source=x&utm_medium=rss', 'https://news.example/a'],
  ['https://news.example/a?fbclid=1&b=2&gclid=3&ref=home', 'https://news.example/a?b=2'],
  ['https://news.example/a?c=3&b=2', 'https://news.example/a?b=2&c=3'],
  ['https://news.example/a?', 'https://news.example/a'],
  ['https://news.example/a#', 'https://news.example/a'],
  ['https://news.example/a#:~:text=Sora', 'https://news.example/a'],
];
for (const [one, other] of same) {
  test(`${one} is ${other}`, () => assert.equal(canonicalAddress(one), canonicalAddress(other)));
}

const different: [string, string][] = [
  ['https://news.example/a', 'https://news.example/b'],
  ['https://news.example/a', 'https://www.news.example/a'],
  ['https://news.example/a', 'https://news.example/A'],
  ['https://news.example/a?b=1', 'https://news.example/a?b=2'],
  ['https://news.example/a#one', 'https://news.example/a#two'],
  ['https://news.example//a', 'https://news.example/a'],
  ['https://news.example:8443/a', 'https://news.example/a'],
  ['https://news.example/a?reference=1', 'https://news.example/a'],
];
for (const [one, other] of different) {
  test(`${one} is not ${other}`, () => assert.notEqual(canonicalAddress(one), canonicalAddress(other)));
}

/** The identities in a feed of these items. */
async function ids(...items: string[]): Promise<string[]> {
  return (await itemsOf(rss(items.map((item) => `<item>${item}</item>`).join('')))).map(({ id }) => id);
}
const LINK = '<link>https://news.example/sora</link>';

test('date, title and text do not make another item', async () => {
  const before = await ids(`${LINK}<guid>1</guid><title>Sora</title>`);
  const after = await ids(
    `${LINK}<guid>1</guid><title>Sora (updated)</title><description>More</description><pubDate>Tue, 24 Mar 2026 13:00:00 GMT</pubDate>`,
  );
  assert.deepEqual(after, before);
});

test('the way to an item does not make another item', async () => {
  const before = await ids('<link>http://news.example/sora/?utm_source=rss</link><guid>1</guid>');
  assert.deepEqual(await ids(`${LINK}<guid>1</guid>`), before);
});

test('two items of one announcement share a link and differ by guid', async () => {
  assert.equal(new Set(await ids(`${LINK}<guid>1</guid>`, `${LINK}<guid>2</guid>`)).size, 2);
});

test('of two items with one identity the first is kept', async () => {
  const items = await itemsOf(
    rss(
      `<item>${LINK}<title>Newer</title><guid>1</guid></item><item>${LINK}<title>Older</title><guid>1</guid></item>`,
    ),
  );
  assert.deepEqual(
    items.map(({ title }) => title),
    ['Newer'],
  );
});

test('without a guid the address alone identifies, whatever the title', async () => {
  assert.deepEqual(await ids(`${LINK}<title>One</title>`), await ids(`${LINK}<title>Two</title>`));
});

test('items without a guid that share an address are told apart by their titles, in any order', async () => {
  const [one, two] = [`${LINK}<title>One</title>`, `${LINK}<title>Two</title>`];
  const found = await ids(one, two);
  assert.equal(new Set(found).size, 2);
  assert.deepEqual((await ids(two, one)).reverse(), found);
});

test('without address and guid the title identifies, and without a title the text', async () => {
  const found = await ids(
    '<title>One</title>',
    '<title>Two</title>',
    '<description>Three</description>',
    '<description>Four</description>',
  );
  assert.equal(new Set(found).size, 4);
});

test('an identity is short and made of plain characters', async () => {
  const [id = ''] = await ids(LINK);
  assert.match(id, /^[\da-f]{20}$/);
});

const print = (text: string, title = 'Sora') => fingerprint({ title, text });

const unedited: [string, string, string][] = [
  ['white space', 'Ends  on\n\n April\u00a026', 'Ends on\nApril 26'],
  ['hyphens', '2026\u201104\u201126', '2026-04-26'],
  ['quotes', '\u201cSora\u201d isn\u2019t', '"Sora" isn\'t'],
  ['invisible characters', 'So\u200bra\u00ad', 'Sora'],
  ['an age', 'Words\nUpdated: 7 hours ago', 'Words\nUpdated: 2 days ago'],
  ['an age that became an hour', 'Updated: a minute ago\nWords', 'Last updated about an hour ago\nWords'],
  ['a score', 'Score: 772\nComments: 565\nBy: a', 'Score: 1,201\nComments: 900\nBy: a'],
  ['the counts of hnrss', 'Words\nPoints: 1\n# Comments: 0', 'Words\nPoints: 90\n# Comments: 41'],
];
for (const [name, before, after] of unedited) {
  test(`another ${name} is no edit`, () => assert.equal(print(before), print(after)));
}

const edited: [string, string, string][] = [
  ['date', 'Ends on April 26', 'Ends on May 26'],
  ['number', 'Score: high', 'Score: low'],
  ['age inside a sentence', 'It ended 2 days ago, OpenAI says', 'It ended 3 days ago, OpenAI says'],
  ['order', 'One\nTwo', 'Two\nOne'],
  ['case', 'the end', 'The End'],
];
for (const [name, before, after] of edited) {
  test(`another ${name} is an edit`, () => assert.notEqual(print(before), print(after)));
}

test('another title is an edit', () => {
  assert.notEqual(print('Words', 'Sora is here'), print('Words', 'Sora is gone'));
});
