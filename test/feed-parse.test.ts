import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blindness, fixture, itemsOf, parse, rss } from './support/parsed.ts';

async function titleOf(xml: string): Promise<string | undefined> {
  return (await itemsOf(rss(`<item><title>${xml}</title></item>`)))[0]?.title;
}

async function textOf(xml: string): Promise<string | undefined> {
  return (await itemsOf(rss(`<item><description>${xml}</description></item>`)))[0]?.text;
}

async function dateOf(date: string): Promise<string | null | undefined> {
  return (await itemsOf(rss(`<item><pubDate>${date}</pubDate></item>`)))[0]?.published;
}

test('RSS 2.0 is read: full text before summary, markup gone, addresses clean, dates in UTC', async () => {
  const outcome = await parse(fixture('feeds/rss-2.0.xml'));
  assert.equal(outcome.kind, 'items');
  assert.equal(outcome.ttlMs, 30 * 60_000);
  const [first, second, third] = outcome.items.map(({ id: _, ...rest }) => rest);
  assert.deepEqual(first, {
    sourceId: 'site',
    guid: 'https://news.example/?p=7',
    url: 'https://news.example/app?id=7',
    title: 'The video app & its last month',
    text: 'It ends on April 26, they say.\nSave your clips\nAsk for a refund\nWhat | When\nApp | April 26',
    published: '2026-03-25T00:00:00.000Z',
  });
  assert.deepEqual(second, {
    sourceId: 'site',
    guid: 'https://news.example/prices',
    url: 'https://news.example/prices',
    title: 'Price < 5 & falling',
    text: 'First line\nsecond line\n"third" line',
    published: null,
  });
  assert.deepEqual(third, {
    sourceId: 'site',
    guid: null,
    url: null,
    title: '',
    text: 'Words without a title, an address or a date',
    published: null,
  });
});

test('Atom is read: the right link, XHTML in its order, and a bad date harms nobody', async () => {
  const items = (await itemsOf(fixture('feeds/atom.xml'))).map(({ id: _, sourceId: __, ...rest }) => rest);
  assert.deepEqual(items, [
    {
      guid: 'https://status.example//incidents/1',
      url: 'https://site.example/incidents/1?b=2&a=1',
      title: 'Exports are slow',
      text: 'We see many exports at once.\nPlease wait.',
      published: '2026-03-24T09:00:00.000Z',
    },
    {
      guid: 'tag:status.example,2026:2',
      url: 'https://status.example/text-instead-of-href',
      title: 'No date that a machine could read',
      text: 'One\nTwo',
      published: null,
    },
  ]);
});

test('RSS 1.0 is read', async () => {
  const [item] = await itemsOf(fixture('feeds/rss-1.0.rdf'));
  assert.deepEqual(
    [item?.guid, item?.title, item?.text, item?.published],
    ['https://rdf.example/a', 'Sora est terminé', 'Fin avril.', '2026-03-24T10:00:00.000Z'],
  );
});

test('RSS 0.91 with its document type is read', async () => {
  const [item] = await itemsOf(fixture('feeds/rss-0.91.xml'));
  assert.deepEqual([item?.title, item?.url], ['Goodbye', 'https://old.example/goodbye']);
});

test('RSS that does not name its version is read', async () => {
  const items = await itemsOf('<rss><channel><item><title>Goodbye</title></item></channel></rss>');
  assert.equal(items[0]?.title, 'Goodbye');
});

test('JSON Feed is read, and what is no entry is left out', async () => {
  const items = await itemsOf(fixture('feeds/feed.json'), { contentType: 'application/feed+json' });
  assert.deepEqual(
    items.map(({ guid, url, title, text, published }) => [guid, url, title, text, published]),
    [
      [
        'sora-2-2026-09-24',
        'https://ends.example/sora#api',
        'sora-2',
        'Ends on 2026-09-24.',
        '2026-03-27T04:35:42.000Z',
      ],
      ['7', 'https://ends.example/seven', '', 'A < B', null],
      [null, null, 'No id', '', null],
    ],
  );
});

test('an item of a JSON Feed that only speaks in an extension is read as a data sheet', async () => {
  const item = {
    id: '1',
    title: 'Maker: model',
    content_text: '',
    _sheet: { shutdown_date: '2026-09-24', more: null },
  };
  const [read] = await itemsOf(JSON.stringify({ version: 'x', items: [item] }), {
    contentType: 'application/feed+json',
  });
  assert.equal(read?.text, 'shutdown date: 2026-09-24');
});

for (const form of ['md', 'html']) {
  test(`a page (${form}) becomes one item a heading, tables one line a row`, async () => {
    const items = await itemsOf(fixture(`pages/help.${form}`), { form: 'page' });
    assert.deepEqual(
      items.map(({ guid, title, text }) => [
        guid?.replace('what-happens-to-the-video-app', '~'),
        title,
        text,
      ]),
      [
        [
          '~',
          'What happens to the video app',
          'A short guide for everybody who made clips.\nUpdated: 7 hours ago',
        ],
        [
          '~/when-does-it-end',
          'When does it end?',
          'The app ended on April 26, 2026 – the API follows on 2026-09-24.\nDate | What\n2026‑04‑26 | App | web\n2026-09-24 | api',
        ],
        ['~/details', 'Details', ''],
        ['~/details/exports', 'Exports', 'Open the settings\nChoose Export'],
        ['~/details/exports-1', 'Exports', 'Again, for the web.'],
      ],
    );
    assert.equal(items[1]?.url, 'https://site.example/path/index#when-does-it-end');
  });
}

test('the anchor of a heading becomes the address of its section', async () => {
  const [first] = await itemsOf(fixture('pages/help.html'), { form: 'page' });
  assert.equal(first?.url, 'https://site.example/path/index#page-top');
});

test('text before the first heading is an item without a title, at the address of the page', async () => {
  const [first] = await itemsOf('Sora is closing.\n\n# Later', { form: 'page' });
  assert.deepEqual(
    [first?.title, first?.text, first?.url],
    ['', 'Sora is closing.', 'https://site.example/path/index'],
  );
});

test('lines that the pack calls volatile are left out', async () => {
  const options = { form: 'page', ignoreLines: ['Updated:', ''] } as const;
  const [first] = await itemsOf(fixture('pages/help.md'), options);
  assert.equal(first?.text, 'A short guide for everybody who made clips.');
});

const titles: [string, string, string][] = [
  ['plain words', 'Sora says goodbye', 'Sora says goodbye'],
  ['an ampersand, escaped as XML wants', 'Disney &amp; OpenAI', 'Disney & OpenAI'],
  ['an ampersand, escaped twice', 'Disney &amp;amp; OpenAI', 'Disney & OpenAI'],
  ['an ampersand, escaped inside CDATA', '<![CDATA[Disney &amp; OpenAI]]>', 'Disney & OpenAI'],
  ['an ampersand, bare inside CDATA', '<![CDATA[Disney & OpenAI]]>', 'Disney & OpenAI'],
  ['a bare ampersand', 'Disney & OpenAI', 'Disney & OpenAI'],
  ['numbers for characters', 'It&#8217;s over &#x2013; now', 'It’s over – now'],
  ['numbers that are no character', 'a&#0;b&#x110000;c&#xD800;d', 'abcd'],
  ['names that only HTML knows', 'caf&eacute;&nbsp;&hellip;', 'café …'],
  ['names that nobody knows', 'Q&foo;A', 'Q&foo;A'],
  ['comparisons', '<![CDATA[3 < 5 and 7 > 2]]>', '3 < 5 and 7 > 2'],
  ['parameters that look like entities', '<![CDATA[?a=1&copy=2]]>', '?a=1&copy=2'],
  ['markup, escaped', '&lt;b&gt;Sora&lt;/b&gt; ends', 'Sora ends'],
  ['markup, not escaped', 'It ends <b>now</b>, they say', 'It ends now, they say'],
  ['CDATA beside text', 'A &amp; <![CDATA[B & C]]> &amp; D', 'A & B & C & D'],
  ['the end of the element inside CDATA', '<![CDATA[The </title> tag]]>', 'The tag'],
  ['line breaks and tabs', '  Sora\n\tends\r\n now ', 'Sora ends now'],
  ['control characters', 'So\u0000ra\u0008 \u001fends', 'Sora ends'],
  ['the mark of the parser itself', '\u00010 and \u000199', '0 and 99'],
];
for (const [name, xml, expected] of titles) {
  test(`a title with ${name}`, async () => assert.equal(await titleOf(xml), expected));
}

const texts: [string, string, string][] = [
  ['paragraphs', '&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;', 'One\nTwo'],
  ['line breaks of HTML', '<![CDATA[One<br>Two<br/>Three]]>', 'One\nTwo\nThree'],
  ['line breaks of the source, which HTML ignores', '<![CDATA[<p>One\ntwo</p>]]>', 'One two'],
  ['preformatted lines', '<![CDATA[<pre>One\n  two</pre>]]>', 'One\ntwo'],
  ['styles and scripts', '<![CDATA[A<style>p{}</style><script>x("<p>B</p>")</script>C]]>', 'AC'],
  ['empty cells and rows', '<![CDATA[<table><tr><td>a<td><td>c<tr><td></table>]]>', 'a | | c'],
  ['a table inside a cell', '<![CDATA[<table><tr><td><table><tr><td>a<td>b</table></table>z]]>', 'a | b\nz'],
  ['tags that are never closed', '<![CDATA[<div><p>One<p>Two]]>', 'One\nTwo'],
];
for (const [name, xml, expected] of texts) {
  test(`a text with ${name}`, async () => assert.equal(await textOf(xml), expected));
}

const dates: [string, string | null][] = [
  ['Tue, 24 Mar 2026 13:00:00 PDT', '2026-03-24T20:00:00.000Z'],
  ['Tue, 24 Mar 2026 13:00 +0530', '2026-03-24T07:30:00.000Z'],
  ['24 Mar 2026 13:00:00', '2026-03-24T13:00:00.000Z'],
  ['2026-03-24T13:00:00', '2026-03-24T13:00:00.000Z'],
  ['2026-03-24 13:00:00', '2026-03-24T13:00:00.000Z'],
  ['2026-03-24', '2026-03-24T00:00:00.000Z'],
  ['Tue, 31 Feb 2026 25:00:00 GMT', null],
  ['0001-01-01T00:00:00Z', null],
  ['275760-09-13T00:00:01Z', null],
  ['soon', null],
  ['', null],
];
for (const [date, expected] of dates) {
  test(`the date "${date}"`, async () => assert.equal(await dateOf(date), expected));
}

const encoded: [string, string, string | null, string][] = [
  ['GBK', 'cbf7c0adb9d8b1d5', null, '索拉关闭'],
  ['Shift_JIS', '93ae89e683418376838a8f4997b9', null, '動画アプリ終了'],
  ['EUC-KR', 'bcd2b6f320c1beb7e1', null, '소라 종료'],
  ['windows-1251', 'c7e0eaf0fbf2e8e520d1eef0fb', null, 'Закрытие Соры'],
  ['ISO-8859-1', '41646965752093536f726194209620352080', null, 'Adieu “Sora” – 5 €'],
  ['no-such-charset', 'c3a9', null, 'é'],
  ['UTF-8', 'c3a9', 'text/xml; charset=ISO-8859-1', 'é'],
  ['ISO-8859-1', 'c3a9', 'text/xml; charset="utf-8"', 'é'],
  ['ISO-8859-1', 'c7e0eaf0', 'text/xml; charset=windows-1251', 'Закр'],
  ['UTF-16', 'c3a9', null, 'é'],
];
for (const [declared, bytes, contentType, expected] of encoded) {
  test(`a feed declared ${declared}${contentType ? `, sent as ${contentType}` : ''}`, async () => {
    const [head = '', tail = ''] = rss('<item><title>|</title></item>').split('|');
    const xml = `<?xml version="1.0" encoding="${declared}"?>${head}`;
    const body = Buffer.concat([Buffer.from(xml), Buffer.from(bytes, 'hex'), Buffer.from(tail)]);
    const [item] = await itemsOf(body, { contentType });
    assert.equal(item?.title, expected);
  });
}

test('a byte order mark decides', async () => {
  const xml = rss('<item><title>Заря</title></item>');
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml, 'utf16le')]);
  assert.equal((await itemsOf(utf16, { contentType: 'text/xml; charset=utf-8' }))[0]?.title, 'Заря');
  const utf8 = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(xml)]);
  assert.equal((await itemsOf(utf8, { contentType: 'text/xml; charset=windows-1251' }))[0]?.title, 'Заря');
});

test('without any declaration it is UTF-8, or else Western', async () => {
  const xml = rss('<item><title>café</title></item>');
  assert.equal((await itemsOf(xml))[0]?.title, 'café');
  assert.equal((await itemsOf(Buffer.from(xml, 'latin1')))[0]?.title, 'café');
});

const repaired: [string, string][] = [
  ['a bare ampersand outside of the texts', rss('<copyright>A & B</copyright><item><title>x</title></item>')],
  [
    'an unknown entity outside of the texts',
    rss('<copyright>&foo; 2026</copyright><item><title>x</title></item>'),
  ],
  ['space in a closing tag', rss('<item><title>x</title ></item >')],
  [
    'a warning before the feed',
    `Notice: undefined index in feed.php\n${rss('<item><title>x</title></item>')}`,
  ],
  ['blank lines before the declaration', `\n\n<?xml version="1.0"?>${rss('<item><title>x</title></item>')}`],
  ['words after the end', `${rss('<item><title>x</title></item>')}\n cached & served <b>`],
  [
    'elements named like parts of JavaScript',
    rss(
      '<__proto__><toString/></__proto__><item><constructor a="1"/><hasOwnProperty/><title __proto__="p">x</title></item>',
    ),
  ],
  ['a comment that holds half an element', rss('<!-- <title> <item> --><item><title>x</title></item>')],
  [
    'a text that holds half a comment',
    rss('<item><title>x</title><description><![CDATA[<!-- more ]]></description></item>'),
  ],
  ['a tag with a bracket in an attribute', rss('<item><title a="1 > 0">x</title></item>')],
];
for (const [name, xml] of repaired) {
  test(`a feed with ${name} is read all the same`, async () => {
    const items = await itemsOf(xml);
    assert.deepEqual(
      items.map(({ title }) => title),
      ['x'],
    );
  });
}

test('a feed of nothing but empty elements has nothing to say, and does not fail', async () => {
  assert.deepEqual(await itemsOf('<rss version="2.0"><channel></channel></rss>'), []);
  assert.deepEqual(await itemsOf('<feed xmlns="http://www.w3.org/2005/Atom"></feed>'), []);
  const [item] = await itemsOf(rss('<item><title/><link/><guid/><pubDate/><description/></item>'));
  assert.deepEqual([item?.title, item?.url, item?.guid, item?.text], ['', null, null, '']);
});

test('titles, texts and the number of items are bounded', async () => {
  const [long] = await itemsOf(
    rss(`<item><title>${'😀'.repeat(900)}</title><description>${'words '.repeat(9000)}</description></item>`),
  );
  assert.equal(long?.title.length, 1000);
  assert.equal(long?.title.isWellFormed(), true);
  assert.equal(long?.text.length, 20_000);
  const many = Array.from({ length: 5100 }, (_, place) => `<item><guid>${place}</guid></item>`).join('');
  assert.equal((await itemsOf(rss(many))).length, 5000);
});

const addresses: [string, string | null][] = [
  ['https://news.example/a', 'https://news.example/a'],
  ['  https://news.example/a  ', 'https://news.example/a'],
  ['/a?b=1#c', 'https://site.example/a?b=1#c'],
  ['//cdn.example/a', 'https://cdn.example/a'],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['https://openai.com@evil.example/', null],
  [`https://news.example/${'a'.repeat(3000)}`, null],
  ['https://', null],
];
for (const [link, expected] of addresses) {
  test(`the address "${link.slice(0, 40)}"`, async () => {
    const [item] = await itemsOf(rss(`<item><link>${link}</link></item>`));
    assert.equal(item?.url, expected);
  });
}

const WEB_PAGE = '<!doctype html><html><head><title>Newsroom</title></head><body><p>Hello</p></body></html>';
const CHALLENGE =
  '<!DOCTYPE html><html lang="fi"><head><title>Hetki...</title></head><body><script>window._cf_chl_opt={}</script></body></html>';
const FEED = rss('<item><title>x</title></item>');

const blindFeeds: [string, string, string][] = [
  ['nothing', '', 'answered with an empty body'],
  ['only white space', ' \n ', 'answered with an empty body'],
  ['a web page', WEB_PAGE, 'answered with a web page instead of a feed'],
  ['a page in XHTML', `<?xml version="1.0"?>${WEB_PAGE}`, 'answered with a web page instead of a feed'],
  ['a challenge', CHALLENGE, 'answered with a page that checks for robots'],
  ['an error page', WEB_PAGE.replace('Newsroom', '502 Bad Gateway'), 'answered with an error page'],
  ['half a feed', FEED.slice(0, -20), 'the feed was cut off before its end'],
  [
    'half a feed inside CDATA',
    '<rss version="2.0"><channel><item><title><![CDATA[a',
    'the feed was cut off before its end',
  ],
  ['half of a JSON Feed', '{"items": [{"id": "1"', 'answered with JSON that is broken or cut off'],
  ['a JSON error', '{"error": "rate limited"}', 'answered with JSON that is no feed'],
  ['a site map', '<urlset><url/></urlset>', 'answered with something that is no feed'],
  ['plain words', 'Service is down', 'answered with something that is no feed'],
  ['tags that do not match', rss('<item><title>x</title></entry>'), 'answered with a feed that is broken'],
  ['an item that never ends its title', rss('<item><title>x</item>'), 'answered with a feed that is broken'],
  ['no channel', '<rss version="2.0"></rss>', 'answered with a feed that is broken'],
  [
    'a bomb of entities',
    `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${FEED}`,
    'answered with XML that defines entities of its own',
  ],
  ['a bomb of elements', rss('<a>'.repeat(500_000)), 'answered with a feed that is broken'],
  ['a bomb of fields', rss(`<item>${'<id/>'.repeat(300_000)}</item>`), 'answered with a feed that is broken'],
];
for (const [name, body, reason] of blindFeeds) {
  test(`a feed that is ${name} is not believed`, async () => assert.equal(await blindness(body), reason));
}

const blindPages: [string, string, string | null, string][] = [
  ['nothing', '', null, 'answered with an empty body'],
  ['a challenge', CHALLENGE, 'text/html', 'answered with a page that checks for robots'],
  [
    'an error page',
    WEB_PAGE.replace('Newsroom', 'Page not found | OpenAI'),
    null,
    'answered with an error page',
  ],
  ['half a page', WEB_PAGE.slice(0, -20), null, 'the page was cut off before its end'],
  [
    'the empty shell of an application',
    '<html><body><div id="root"></div><noscript>Turn on JavaScript</noscript></body></html>',
    null,
    'answered with a page without text',
  ],
  ['a feed', FEED, 'application/rss+xml', 'answered with something that is no page'],
  ['JSON', '{"error": 1}', 'application/json', 'answered with something that is no page'],
  ['a picture', '\u0089PNG\u0000\u0000', 'image/png', 'answered with something that is no page'],
  [
    'quotes in quotes in quotes',
    '>'.repeat(1000),
    'text/markdown',
    'answered with Markdown beyond all measure',
  ],
  [
    'Markdown without end',
    'words '.repeat(100_000),
    'text/markdown',
    'answered with Markdown beyond all measure',
  ],
];
for (const [name, body, contentType, reason] of blindPages) {
  test(`a page that is ${name} is not believed`, async () => {
    assert.equal(await blindness(body, { form: 'page', contentType }), reason);
  });
}

test('a body outside of the expected size is not believed', async () => {
  assert.equal(
    await blindness(FEED, { bytes: { min: 500, max: 900 } }),
    `answered with ${FEED.length} bytes, at least 500 were expected`,
  );
  assert.equal(
    await blindness(FEED, { bytes: { min: 1, max: 50 } }),
    `answered with ${FEED.length} bytes, at most 50 were expected`,
  );
  assert.equal(await blindness(FEED, { bytes: { min: FEED.length, max: FEED.length } }), 'items');
});

test('a body without a required marker is not believed', async () => {
  const options = { form: 'page', markers: ['guide', 'Sora'] } as const;
  const reason = await blindness(fixture('pages/help.md'), options);
  assert.equal(reason, 'answered without the expected words "Sora"');
  assert.equal(await blindness(fixture('pages/help.md'), { form: 'page', markers: ['guide'] }), 'items');
});

test('markup nested without end is read as far as it makes sense', async () => {
  assert.equal(await textOf(`<![CDATA[before${'<div>'.repeat(50_000)}after]]>`), 'before');
  const [item] = await itemsOf(`<html><body><p>before</p>${'<b>'.repeat(100_000)}</body></html>`, {
    form: 'page',
  });
  assert.equal(item?.text, 'before');
});

test('a second reading makes only the items that the first did not have in the same form', async () => {
  const titled = (...titles: string[]) =>
    rss(titles.map((title, n) => `<item><guid>${n}</guid><title>${title}</title></item>`).join(''));
  const first = await parse(titled('One', 'Two'));
  assert.ok(first.kind === 'items');
  assert.equal(first.items.length, 2);
  const second = await parse(titled('One', 'Two, corrected', 'Three'), { known: first.made });
  assert.ok(second.kind === 'items');
  assert.deepEqual(
    second.items.map(({ title }) => title),
    ['Two, corrected', 'Three'],
  );
  assert.equal(second.made.size, 3);
});
