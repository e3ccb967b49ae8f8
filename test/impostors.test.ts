import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { readMarkup } from '../sandbox/page/markup/read-markup.ts';
import type { MarkupNode } from '../sandbox/page/message-view.ts';
import { alertParts } from '../src/alerts/alert-parts.ts';
import { announce } from '../src/alerts/announce.ts';
import { digestEntries } from '../src/alerts/digest-entries.ts';
import { linkTo, linkToHost } from '../src/alerts/link-to.ts';
import { render, renderPlain } from '../src/alerts/render.ts';
import { plainLine } from '../src/alerts/safe-text.ts';
import { evidenceCard } from '../src/answers/evidence-card.ts';
import { newsCard } from '../src/answers/news-card.ts';
import { learn } from '../src/deadlines/ledger.ts';
import { findReports } from '../src/find-reports.ts';
import { compileWords } from '../src/news/words.ts';
import { loadPacks } from '../src/pack/load-pack.ts';
import { atomFeed } from '../src/publish/atom-feed.ts';
import { calendarEvent } from '../src/publish/calendar-event.ts';
import { statusPage } from '../src/publish/status-page.ts';
import { eventText } from '../src/server-events/event-text.ts';
import { trustOf } from '../src/trust/trust-of.ts';
import { knownAt } from './support/known.ts';
import { aChannel, aDeadline, anAlert, anItem, aReading, aStory, NOW } from './support/sample.ts';

const [pack] = await loadPacks(['packs/sora.yaml']);
if (!pack) throw new Error('no pack');
const words = compileWords(pack);

const IMPOSTOR = 'https://help.openai.com.export.example/login';
const names = { user: () => undefined, role: () => undefined, channel: () => undefined };

/** All that can be clicked in a text, as the sandbox's page shows Discord's markup: where it leads, and its words. */
function linksIn(text: string): { readonly url: string; readonly words: string }[] {
  const collect = (nodes: readonly MarkupNode[]): { url: string; words: string }[] =>
    nodes.flatMap((node) => [
      ...(node.type === 'link' ? [{ url: node.url, words: wordsOf(node.inner) }] : []),
      ...('inner' in node ? collect(node.inner) : []),
    ]);
  return collect(readMarkup(text, names));
}

function wordsOf(nodes: readonly MarkupNode[]): string {
  return nodes
    .map((node) => ('text' in node ? node.text : 'inner' in node ? wordsOf(node.inner) : ''))
    .join('');
}

function suspicious(change: Parameters<typeof aStory>[0] = {}) {
  return anAlert({ story: aStory({ url: IMPOSTOR, ...change }) });
}

function misplaced() {
  return aDeadline({ evidence: { ...aDeadline().evidence, url: IMPOSTOR, tier: 'community' } });
}

test('an alert about an impostor says what it is, leads to the maker’s own page and nowhere else', () => {
  const { content, embeds } = render(suspicious(), aChannel(), pack, NOW);
  const text = embeds[0]?.description ?? '';
  assert.equal(content, '**⚠ Not from OpenAI:** OpenAI closes Sora');
  assert.match(
    text,
    /^⚠ \*\*Not from OpenAI\.\*\* Its address uses a name of OpenAI’s, but belongs to `export\.example`\./,
  );
  assert.match(text, /Don’t log in or pay there\./);
  assert.match(text, /Read at Example News \(`help\.openai\.com\.export\.example`, not linked\)/);
  assert.deepEqual(
    linksIn(text).map(({ url }) => new URL(url).hostname),
    ['help.openai.com'],
  );
  assert.doesNotMatch(JSON.stringify(embeds), /https:\/\/help\.openai\.com\.export/);
});

test('as plain text it leads nowhere either', () => {
  const { content } = renderPlain(suspicious(), aChannel(), pack, NOW);
  assert.deepEqual(linksIn(content), []);
  assert.match(content, /\(`help\.openai\.com\.export\.example`, not linked\)$/);
});

test('an alert about an impostor never pings, whatever its severity says', () => {
  const loud = anAlert({ severity: 'major', story: aStory({ tier: 'official', url: IMPOSTOR }) });
  const { content, allowed_mentions, embeds } = render(loud, aChannel({ roleId: '300' }), pack, NOW);
  assert.deepEqual(allowed_mentions, { parse: [], roles: [] });
  assert.doesNotMatch(content, /<@&/);
  assert.doesNotMatch(JSON.stringify(embeds), /own word/);
});

test('an official source’s item that leads to an impostor is believed no more than a stranger’s', () => {
  const source = pack.sources.find(({ id }) => id === 'openai-news');
  if (!source) throw new Error('no source');
  const found = (url: string) =>
    findReports({
      watched: { source, pack, words },
      changes: { added: [anItem({ url, text: 'The Sora app closes on April 26, 2026.' })], edited: [] },
      sha256: 'ab',
      now: NOW,
    });
  const severities = (url: string) => {
    const readings = found(url).flatMap((one) => one.readings);
    assert.ok(readings.length > 0);
    const { events } = learn({}, readings);
    return announce({ packId: 'sora', stories: [], events, now: NOW, onePage: false }).map(
      (one) => one.severity,
    );
  };
  assert.deepEqual(
    found('https://openai.com/sora').map(({ report }) => report.teller.tier),
    ['official'],
  );
  assert.deepEqual(
    found(IMPOSTOR).map(({ report }) => report.teller.tier),
    ['community'],
  );
  assert.deepEqual(severities('https://openai.com/sora'), ['critical']);
  assert.ok(severities(IMPOSTOR).every((one) => one === 'notice'));
});

test('a host that nobody knows stands beside the words, and one that everybody knows does not', () => {
  const text = (url: string) => alertParts(suspicious({ url }), pack, NOW).embed.description ?? '';
  assert.match(
    text('https://www.theverge.com/a'),
    /^\[Read it at Example News\]\(<https:\/\/www\.theverge\.com\/a>\),/,
  );
  assert.match(
    text('https://blog.example/a'),
    /^Read it at Example News \(\[blog\.example\]\(<https:\/\/blog\.example\/a>\)\),/,
  );
});

test('an alert about a date never hides a host behind its title', () => {
  const told = (url: string) => {
    const reading = aReading({ evidence: { ...aReading().evidence, url } });
    const [alert] = announce({
      packId: 'sora',
      stories: [],
      events: learn({}, [reading]).events,
      now: NOW,
      onePage: false,
    });
    assert.ok(alert);
    return alertParts(alert, pack, NOW).embed;
  };
  assert.equal(told('https://openai.com/a').url, 'https://openai.com/a');
  assert.equal(told('https://blog.example/a').url, undefined);
  assert.match(told('https://blog.example/a').description ?? '', /\[blog\.example\]\(</);
  assert.equal(told(IMPOSTOR).url, undefined);
  assert.match(told(IMPOSTOR).description ?? '', /Not from OpenAI/);
});

test('in lists an impostor is named, warned of and not linked', () => {
  const news = newsCard(knownAt(pack, '2026-03-25T00:00:00Z', { stories: [aStory({ url: IMPOSTOR })] }), {
    kind: null,
    search: '',
    page: 0,
  });
  const [entry] = digestEntries([{ alert: suspicious(), pack, personal: null, corrected: null }], {
    find: () => undefined,
    now: NOW,
  });
  const lists = [news.embeds[0]?.description ?? '', `${entry?.line} ${entry?.link}`];
  for (const text of lists) {
    assert.match(text, /Not from OpenAI: don’t log in or pay there/);
    assert.match(text, /`help\.openai\.com\.export\.example`, not linked/);
    assert.deepEqual(linksIn(text), []);
  }
});

test('the evidence of a date that an impostor told warns of it', () => {
  const deadlines = [misplaced()];
  const known = knownAt(pack, '2026-03-25T00:00:00Z', { deadlines });
  const text = evidenceCard(known, misplaced()).embeds[0]?.description ?? '';
  assert.match(text, /⚠ \*\*Not from OpenAI\.\*\*/);
  assert.deepEqual(
    linksIn(text).map(({ url }) => new URL(url).hostname),
    ['help.openai.com'],
  );
});

test('what is published of an impostor is no link, and says so', () => {
  const published = [{ pack, deadlines: [misplaced()], sources: [] }];
  const { description, url } = calendarEvent(pack, misplaced()) ?? {};
  const event = eventText(pack, [misplaced()], misplaced());
  const documents = [
    atomFeed(published),
    statusPage(published, NOW),
    `${description}`,
    event.description.replaceAll('\\', ''),
  ];
  for (const document of documents) {
    assert.match(document, /Source, not linked: help\.openai\.com\.export\.example\. Not from OpenAI/);
    assert.doesNotMatch(document, /https?:\/\/help\.openai\.com\.export/);
  }
  assert.deepEqual([url, event.location], [null, 'Online']);
});

test('whatever can be clicked shows its host, unless everybody knows it', () => {
  const address = fc.oneof(
    fc.webUrl({ validSchemes: ['http', 'https', 'ftp'], withFragments: true, withQueryParameters: true }),
    fc
      .tuple(
        fc.constantFrom('openai.com', 'sora.com', 's0ra.com', 'theverge.com'),
        fc.constantFrom('', '.', '@', ':1', '\\@', '`'),
        fc.domain(),
      )
      .map(([one, between, other]) => `https://${one}${between}${other}/)](<https://evil.example>`),
  );
  fc.assert(
    fc.property(address, (given) => {
      const trust = trustOf(given, pack);
      const links = [linkTo('words', trust), linkToHost(trust)].flatMap(linksIn);
      if (trust.kind === 'suspicious') assert.deepEqual(links, []);
      for (const { url, words: shown } of links) {
        const host = new URL(url).hostname.replace(/\.$/, '');
        const isKnown = trust.kind === 'official' || trust.kind === 'known';
        assert.equal(host, trust.host);
        assert.ok(shown === host || (isKnown && shown === 'words') || host.endsWith(shown.slice(1)), shown);
      }
    }),
    { numRuns: 1000 },
  );
});

test('no address in foreign words can become a link by being taken apart', () => {
  for (const text of [
    'hthttp://tp://evil.example',
    'http:/http:///evil.example',
    'discord://evil.example/x',
  ]) {
    assert.doesNotMatch(plainLine(text), /:\/\//);
  }
  fc.assert(
    fc.property(fc.array(fc.constantFrom('http', 's', ':', '/', '//', 'a.example', ' ')), (parts) => {
      assert.doesNotMatch(plainLine(parts.join('')), /[a-z]:\/\//);
    }),
  );
});
