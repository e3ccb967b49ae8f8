import assert from 'node:assert/strict';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { isHostWithin } from '../src/pack/is-host-within.ts';
import { loadPacks } from '../src/pack/load-pack.ts';
import { isNearly } from '../src/trust/is-nearly.ts';
import { type Trust, trustOf } from '../src/trust/trust-of.ts';

const [sora] = await loadPacks(['packs/sora.yaml']);
if (!sora) throw new Error('no pack');
const [kite] = await loadPacks([fileURLToPath(new URL('fixtures/packs/kite.yaml', import.meta.url))]);
if (!kite) throw new Error('no kite');

function told(trust: Trust): string {
  return trust.kind === 'suspicious' ? trust.reason : trust.kind;
}

/** Addresses by what is made of them, without a title. */
const table: Record<string, readonly string[]> = {
  official: [
    'https://openai.com/index/sora-2',
    'https://help.openai.com/en/articles/20001152-what-to-know-about-the-sora-discontinuation',
    'https://sora.chatgpt.com/sunset',
    'https://sora.com/',
    'http://openai.com/',
    'https://OPENAI.com:443/',
    'https://openai.com./news',
    'https://community.openai.com/t/sora/1',
    // Full-width letters and the ideographic stop are the same host to every browser.
    'https://ｏｐｅｎａｉ．com/',
    'https://openai。com/',
    'https:openai.com',
    'https://\topenai.com',
  ],
  known: [
    'https://www.theverge.com/ai/sora',
    'https://variety.com/2026/sora',
    'https://www3.nhk.or.jp/news/sora',
    'https://learn.microsoft.com/en-us/azure/openai',
    'https://openai.github.io/openai-agents/',
  ],
  named: [
    'https://soranews24.com/2026/03/24/sora-shuts-down/',
    'https://sorano.example/',
    'https://aftersora.com/',
    'https://github.com/openai/sora',
    'https://news.ycombinator.com/item?id=1',
    'https://www.reddit.com/r/SoraAI/',
    'https://news.google.com/rss/articles/CBMi',
    'https://x.com/soraofficialapp/status/2036532795984715896',
    'https://xn--mnchen-3ya.de/sora',
    'https://новости.example/сора',
    'https://ニュース.example/',
    'https://aiニュース.example/',
    'https://openalternative.co/',
    'https://kairos.example/openai.com',
    'https://news.example/?from=https://openai.com',
    'https://verge.com.co/',
    'https://theverge.com.example.net/',
  ],
  'borrowed-name': [
    'https://openai.com.example.net/login',
    'https://help.openai.com.secure.example/',
    'https://sora.com.example.net/',
    'https://openai-com.example.net/',
    'https://openai.example/',
    'https://open-ai.example/',
    'https://open.ai/',
    'https://chat-gpt.example/',
    'https://loginopenai.example/',
    'https://openaii.example/',
    'https://getchatgpt.example/',
    'https://sora.download/',
    'https://wiki.sora.org/',
    'https://sora-export.example/',
    'https://sorasaves.example/',
    'https://sora2.pro/',
    'https://sora3.zeabur.app/',
    'https://getsora.example/',
    'https://sora2prompt.example/',
    'https://soraapp.example/',
    'https://sora.chatgpt.com.example.org/sunset',
  ],
  'look-alike': [
    'https://0penai.com/',
    'https://opena1.com/',
    'https://openal.com/',
    'https://opnai.com/',
    'https://oepnai.com/',
    'https://chatgtp.com/',
    'https://chatgpf.example/',
    'https://s0ra.com/',
    'https://s0ra-download.example/',
    'https://ópenai.com/',
    'https://sórą.com/',
    // Cyrillic all through: Ѕога and орепаі
    'https://ѕога.com/',
    'https://орепаі.com/',
    'https://0penailogin.example/',
    'https://50ra.example/',
  ],
  'mixed-script': [
    'https://оpenai.com/',
    'https://sorа.com/',
    'https://chatgрt.com/',
    'https://xn--penai-jye.com/',
    'https://τheverge.com/',
    'https://новости-αβγ.example/',
  ],
  disguised: [
    'https://openai.com@example.net/',
    'https://openai.com:443@example.net/',
    'https://user@openai.com/',
    'https://openai.com%2F@example.net/',
    String.raw`https://x@openai.com\@example.net/`,
  ],
  number: [
    'http://192.0.2.7/sora',
    'http://3221225991/',
    'http://0xc0.0.2.7/',
    'http://127.1/',
    'http://[2001:db8::1]/',
  ],
  port: ['https://openai.com:8443/', 'http://theverge.com:8080/', 'https://news.example:444/'],
  shortener: [
    'https://bit.ly/sora',
    'https://t.co/abc',
    'https://tinyurl.com/sora',
    'https://www.tinyurl.com/sora',
  ],
  'no-address': [
    'javascript:alert(1)',
    'data:text/html,openai.com',
    'ftp://openai.com/',
    'discord://openai.com',
    'file:///etc/passwd',
    'mailto:help@openai.com',
    'openai.com',
    '//openai.com',
    'https://',
    'https://intranet/',
    'https://a`b.example/',
    'https://(openai.com)/',
    'https://*_~.example/',
    '',
  ],
};

for (const [expected, addresses] of Object.entries(table)) {
  for (const address of addresses) {
    test(`${JSON.stringify(address)} is ${expected}`, () => {
      assert.equal(told(trustOf(address, sora)), expected);
    });
  }
}

test('the table of addresses is as long as it should be', () => {
  assert.ok(Object.values(table).flat().length >= 60);
});

test('a host that ends in an official one without a dot between them is not official', () => {
  assert.equal(isHostWithin('notopenai.com', ['openai.com']), false);
  assert.equal(told(trustOf('https://notwindworks.example/', kite)), 'borrowed-name');
  assert.equal(told(trustOf('https://help.windworks.example/', kite)), 'official');
});

test('a watched source is where the pack says it is, at that port only', () => {
  const [source] = kite.sources;
  if (!source) throw new Error('no source');
  const at = (tier: typeof source.tier) => ({
    ...kite,
    sources: [{ ...source, tier, url: 'http://127.0.0.1:4000/feed' }],
  });
  assert.equal(told(trustOf('http://127.0.0.1:4000/article', at('official'))), 'official');
  assert.equal(told(trustOf('http://127.0.0.1:4000/article', at('provider'))), 'known');
  assert.equal(told(trustOf('http://127.0.0.1:4001/article', at('official'))), 'number');
  assert.equal(told(trustOf('http://127.0.0.1:4000/article', at('community'))), 'number');
  assert.equal(told(trustOf('http://a@127.0.0.1:4000/article', at('official'))), 'disguised');
});

const lures = [
  'Sora download: get the app while you can',
  'Recover your Sora videos in one click',
  'Free Sora, no account needed',
  'The best Sora export tool',
  'Download Sora before it is gone',
  'Remove the watermark of your videos',
  'SORA APK 2026',
  'Descargar Sora antes del cierre',
  'Récupérez vos vidéos Sora',
  'Sora kostenlos weiter nutzen',
  'Baixe Sora agora',
  'Recupera i tuoi video di Sora',
  'Скачать Sora бесплатно',
  'Завантажити Sora',
  'Sora yuklab olish',
  'Sora ücretsiz',
  'تحميل Sora',
  'Sora免费使用',
  'Soraダウンロード',
  'Sora 다운로드',
  'Sora मुफ्त',
  'Unduh Sora',
  'Tải Sora miễn phí',
  'Pobierz Sora',
  'Sora gratis downloaden',
];

for (const title of lures) {
  test(`“${title}” lures at a host that nobody knows, and nowhere else`, () => {
    assert.equal(told(trustOf('https://saver.example/', sora, title)), 'lure');
    assert.equal(told(trustOf('https://news.google.com/rss/articles/1', sora, title)), 'lure');
    assert.equal(told(trustOf('https://www.theverge.com/sora', sora, title)), 'known');
    assert.equal(told(trustOf('https://help.openai.com/sora', sora, title)), 'official');
  });
}

const plain = [
  'OpenAI shuts down Sora',
  'Sora app downloads fall by half',
  'How to export your videos before Sora closes',
  'OpenAI says goodbye to Sora, its video app',
  'Disney leaves its OpenAI deal as Sora shuts down',
  'OpenAI cierra Sora',
  'Sora wird eingestellt',
  'OpenAI закрывает Sora',
  'OpenAI、Soraを終了',
];

for (const title of plain) {
  test(`“${title}” is no lure`, () => {
    assert.equal(told(trustOf('https://paper.example/', sora, title)), 'named');
  });
}

test('what is not suspicious leads to the host that it says, over the web and at its usual port', () => {
  const hosts = fc.oneof(
    fc.domain(),
    fc.constantFrom('openai.com', 'theverge.com', 'sora.com', 'a.openai.com'),
  );
  const parts = fc.record({
    scheme: fc.constantFrom('https://', 'http://', 'ftp://', 'javascript:', '//', ''),
    user: fc.constantFrom('', 'openai.com@', 'a:b@'),
    host: fc.oneof(hosts, fc.ipV4(), fc.string()),
    port: fc.constantFrom('', ':443', ':8080'),
    path: fc.webPath(),
  });
  fc.assert(
    fc.property(parts, ({ scheme, user, host, port, path }) => {
      const trust = trustOf(`${scheme}${user}${host}${port}${path}`, sora);
      if (trust.kind === 'suspicious') return;
      const url = new URL(trust.url);
      assert.equal(url.hostname.replace(/\.$/, ''), trust.host);
      assert.match(trust.host, /^[a-z0-9_.-]+$/);
      assert.deepEqual([url.username, url.password, url.port], ['', '', '']);
      assert.ok(['http:', 'https:'].includes(url.protocol));
      assert.equal(trust.kind === 'official', isHostWithin(trust.host, sora.authentic_hosts));
    }),
    { numRuns: 2000 },
  );
});

test('an official name in front of any other domain is never clickable', () => {
  fc.assert(
    fc.property(fc.constantFrom(...sora.authentic_hosts), fc.domain(), (own, other) => {
      fc.pre(!isHostWithin(other, sora.authentic_hosts) && !isHostWithin(other, sora.known_hosts));
      assert.equal(trustOf(`https://${own}.${other}/`, sora).kind, 'suspicious');
    }),
  );
});

test('any one letter of a long official name that is changed, lost, doubled or swapped is noticed', () => {
  const name = 'chatgpt';
  fc.assert(
    fc.property(fc.nat(name.length - 1), fc.constantFrom(...'abcxyz019'), (at, letter) => {
      const [before, after] = [name.slice(0, at), name.slice(at + 1)];
      const slips = [
        `${before}${letter}${after}`,
        `${before}${after}`,
        `${before}${letter}${name.slice(at)}`,
      ];
      for (const slip of slips) {
        assert.ok(isNearly(slip, name), slip);
        assert.equal(trustOf(`https://${slip}.example/`, sora).kind, 'suspicious', slip);
      }
    }),
  );
  assert.ok(isNearly('chatgtp', name));
  assert.equal(isNearly('chatbot', name), false);
});

test('any address and title get an answer, however long or odd they are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (address, title) => {
      trustOf(address, sora, title);
    }),
  );
  trustOf(`https://${'a'.repeat(100_000)}.example/`, sora, 'Sora '.repeat(100_000));
});
