import assert from 'node:assert/strict';
import test from 'node:test';
import { plainText } from '../sandbox/page/markup/plain-text.ts';
import { readMarkup } from '../sandbox/page/markup/read-markup.ts';
import type { MarkupNode } from '../sandbox/page/message-view.ts';

const ada = '1234567890123456789';
const names = {
  user: (id: string) => (id === ada ? 'Ada' : undefined),
  role: (id: string) => (id === ada ? 'watchers' : undefined),
  channel: (id: string) => (id === ada ? 'talk' : undefined),
};
const read = (text: string) => readMarkup(text, names);
const words = (text: string): MarkupNode => ({ type: 'text', text });
const linkTo = (url: string, text: string): MarkupNode => ({ type: 'link', url, inner: [words(text)] });
const mention = (of: 'user' | 'role' | 'channel' | 'command' | 'everyone', name: string): MarkupNode => ({
  type: 'mention',
  of,
  name,
  channelId: null,
});

const inLine: Readonly<Record<string, readonly MarkupNode[]>> = {
  '**a** b': [{ type: 'strong', inner: [words('a')] }, words(' b')],
  '*a* _b_': [{ type: 'em', inner: [words('a')] }, words(' '), { type: 'em', inner: [words('b')] }],
  __a__: [{ type: 'underline', inner: [words('a')] }],
  '~~a~~': [{ type: 'strike', inner: [words('a')] }],
  '||a **b**||': [{ type: 'spoiler', inner: [words('a '), { type: 'strong', inner: [words('b')] }] }],
  '`a*b*` and ``c`d``': [{ type: 'code', text: 'a*b*' }, words(' and '), { type: 'code', text: 'c`d' }],
  '\\*not bold\\*, 2 * 3 * 4': [words('*not bold*, 2 * 3 * 4')],
  'a\n\nb': [words('a'), { type: 'break' }, { type: 'break' }, words('b')],
  'naïve 漢字 😀': [words('naïve 漢字 😀')],
  '<:wave:1234567890123456789>': [{ type: 'emoji', name: 'wave' }],
};

for (const [text, expected] of Object.entries(inLine)) {
  test(`within a line, ${JSON.stringify(text)} is read`, () => {
    assert.deepEqual(read(text), expected);
    assert.deepEqual(readMarkup(text, names, 'inline'), expected, 'and in titles too');
  });
}

const wholeLines: Readonly<Record<string, readonly MarkupNode[]>> = {
  '# A **b**\n## C\n### D\n#### E': [
    { type: 'heading', level: 1, inner: [words('A '), { type: 'strong', inner: [words('b')] }] },
    { type: 'heading', level: 2, inner: [words('C')] },
    { type: 'heading', level: 3, inner: [words('D')] },
    words('#### E'),
  ],
  '**1. a** _# b_ ||> c||': [
    { type: 'strong', inner: [words('1. a')] },
    words(' '),
    { type: 'em', inner: [words('# b')] },
    words(' '),
    { type: 'spoiler', inner: [words('> c')] },
  ],
  '-# small\nnot # a heading': [{ type: 'subtext', inner: [words('small')] }, words('not # a heading')],
  '> a\n> b\nc': [{ type: 'quote', inner: [words('a'), { type: 'break' }, words('b')] }, words('c')],
  '>>> a\n# b': [
    {
      type: 'quote',
      inner: [words('a'), { type: 'break' }, { type: 'heading', level: 1, inner: [words('b')] }],
    },
  ],
  '> a\n# b': [
    { type: 'quote', inner: [words('a')] },
    { type: 'heading', level: 1, inner: [words('b')] },
  ],
  '- a\n  - b\n* c\nd': [
    {
      type: 'list',
      ordered: false,
      items: [[words('a'), { type: 'list', ordered: false, items: [[words('b')]] }], [words('c')]],
    },
    words('d'),
  ],
  '1. a\n2. **b**': [
    { type: 'list', ordered: true, items: [[words('a')], [{ type: 'strong', inner: [words('b')] }]] },
  ],
  '```ts\nlet a;\n\n```\nb': [{ type: 'code-block', language: 'ts', text: 'let a;' }, words('b')],
  '```plain```': [{ type: 'code-block', language: '', text: 'plain' }],
};

for (const [text, expected] of Object.entries(wholeLines)) {
  test(`of whole lines, ${JSON.stringify(text)} is read`, () => assert.deepEqual(read(text), expected));
}

test('a title knows no headings, lists and quotes', () => {
  assert.deepEqual(readMarkup('# a\n- b\n> c', names, 'inline'), [
    words('# a'),
    { type: 'break' },
    words('- b'),
    { type: 'break' },
    words('> c'),
  ]);
});

const links: Readonly<Record<string, readonly MarkupNode[]>> = {
  'https://a.example/x?y=1.': [linkTo('https://a.example/x?y=1', 'https://a.example/x?y=1'), words('.')],
  '<https://a.example/>': [linkTo('https://a.example/', 'https://a.example/')],
  '[a [b]](<https://a.example/(c)>)': [linkTo('https://a.example/(c)', 'a [b]')],
  '[a](https://a.example/b_(c) "title")': [linkTo('https://a.example/b_(c)', 'a')],
  '[a](javascript:alert(1))': [words('[a](javascript:alert(1))')],
  '[a](data:text/html,x) <javascript:/x>': [words('[a](data:text/html,x) <javascript:/x>')],
  '[a](/local)': [words('[a](/local)')],
};

for (const [text, expected] of Object.entries(links)) {
  test(`of links, ${JSON.stringify(text)} is read`, () => assert.deepEqual(read(text), expected));
}

test('a link whose words are another address is no link to the address behind', () => {
  const urls = read('[https://good.example](https://evil.example)').flatMap((node) =>
    node.type === 'link' ? [node.url] : [],
  );
  assert.deepEqual(urls, []);
});

const mentions: Readonly<Record<string, MarkupNode>> = {
  [`<@${ada}>`]: mention('user', '@Ada'),
  [`<@!${ada}>`]: mention('user', '@Ada'),
  [`<@&${ada}>`]: mention('role', '@watchers'),
  [`<#${ada}>`]: { type: 'mention', of: 'channel', name: '#talk', channelId: ada },
  '<@9876543210987654321>': mention('user', '@unknown user'),
  '<@&9876543210987654321>': mention('role', '@unknown role'),
  '<#9876543210987654321>': mention('channel', '#unknown'),
  [`</alerts set:${ada}>`]: mention('command', '/alerts set'),
  '@everyone': mention('everyone', '@everyone'),
  '@here': mention('everyone', '@here'),
  '<t:1774378800:R>': { type: 'time', seconds: 1774378800, style: 'R' },
  '<t:-5>': { type: 'time', seconds: -5, style: 'f' },
};

for (const [text, expected] of Object.entries(mentions)) {
  test(`${text} is read with the name of what it stands for`, () => assert.deepEqual(read(text), [expected]));
}

test('what only looks like a mention or a time stays text', () => {
  const text = `<@12> <#x> </:${ada}> <t:99999999999999999:R> <t:1:x> <12:browse>`;
  assert.deepEqual(read(text), [words(text)]);
});

test('HTML is text', () => {
  const text = '<script>alert(1)</script><img src=x onerror="alert(1)">';
  assert.deepEqual(read(text), [words(text)]);
});

/** Each of these keeps some Markdown reader busy for hours, or breaks its stack. */
const hostile = [
  `#${' #'.repeat(2000)}`,
  '# '.repeat(2000),
  '> '.repeat(2000),
  '- '.repeat(2000),
  '_'.repeat(4096),
  '*'.repeat(4096),
  '`'.repeat(2000) + 'a'.repeat(2000),
  `\`\`\`${'\n'.repeat(4000)}`,
  `[a](https://${'(a)'.repeat(1300)} b`,
  '['.repeat(2000) + ']'.repeat(2000),
  '[a]('.repeat(1000),
  '||~~__**'.repeat(500),
  '<'.repeat(4096),
  `${' '.repeat(4000)}-`,
];

for (const text of hostile) {
  test(`a hostile text of ${JSON.stringify(text.slice(0, 12))} is read to its end`, () => {
    for (const kind of ['blocks', 'inline'] as const) {
      assert.ok(Array.isArray(readMarkup(text, names, kind)));
      assert.equal(
        plainText(readMarkup(`${text.slice(0, 4000)}\n\nend of it`, names, kind)).slice(-3),
        ' it',
      );
    }
  });
}

test('marks around marks end at a depth that a page can draw', () => {
  const depth = (nodes: readonly MarkupNode[]): number =>
    Math.max(0, ...nodes.map((node) => ('inner' in node ? 1 + depth(node.inner) : 0)));
  assert.ok(depth(read('_'.repeat(4096))) <= 12);
});

test('a text that is longer than Discord takes is cut', () => {
  assert.deepEqual(read('a'.repeat(5000)), [words(`${'a'.repeat(4096)}…`)]);
});

test('a text is told in one line without its marks', () => {
  const text = '# Sora **ends**\n- on <t:1774378800:R>\n- ||hidden|| [here](https://a.example)\n`code`';
  assert.equal(plainText(read(text)), 'Sora ends on 2026-03-24 19:00 UTC ▮▮▮ here code');
});
