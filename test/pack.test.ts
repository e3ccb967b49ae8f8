import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadPacks } from '../src/pack/load-pack.ts';
import { PackError } from '../src/pack/pack-error.ts';

const broken = fileURLToPath(new URL('fixtures/packs/broken.yaml', import.meta.url));
const shipped = fileURLToPath(new URL('../packs/sora.yaml', import.meta.url));
const kite = fileURLToPath(new URL('fixtures/packs/kite.yaml', import.meta.url));

async function faultsOf(...paths: string[]): Promise<string[]> {
  try {
    await loadPacks(paths);
    return [];
  } catch (error) {
    assert.ok(error instanceof PackError);
    return error.message.split('\n').map((fault) => fault.replace(/^\S*\//, ''));
  }
}

suite('a pack file', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'packs-'));
  });
  after(() => rm(folder, { recursive: true }));

  async function faultsOfText(text: string | Uint8Array): Promise<string[]> {
    const path = join(folder, 'pack.yaml');
    await writeFile(path, text);
    return faultsOf(path);
  }

  test('that is whole is loaded, with what it leaves out filled in', async () => {
    const [pack] = await loadPacks([kite]);
    assert.equal(pack?.id, 'kite');
    assert.deepEqual(pack?.sources[0], {
      id: 'notices',
      name: 'Notices',
      url: 'https://windworks.example/notices.xml',
      form: 'feed',
      tier: 'official',
      enabled: true,
      every: 15,
      provider: null,
      surfaces: [],
      outlet: null,
      markers: [],
      bytes: { min: 1, max: 5 * 1024 * 1024 },
      ignore_lines: [],
    });
    assert.equal(pack?.facts[0]?.date, '2026-04-30');
    assert.deepEqual(pack?.aftermath, []);
  });

  test('that is broken has every fault named with its line and field', async () => {
    assert.deepEqual(await faultsOf(broken), [
      'broken.yaml:1 links: missing',
      'broken.yaml:2 id: not an id (a-z, 0-9 and hyphens, a letter first)',
      'broken.yaml:4 product.maker: empty',
      'broken.yaml:5 colour: not a field of a pack',
      'broken.yaml:7 words.product: empty list',
      'broken.yaml:10 words.closing.english!: not a language code',
      'broken.yaml:12 words.categories[0].id: Invalid option: expected one of "deadline"|"export"|"api"|"partner"|"reason"|"reaction"|"alternatives"|"aftermath"|"policy"',
      'broken.yaml:16 surfaces[1].id: a second "app"',
      'broken.yaml:22 sources[0].url: not an http(s) address',
      'broken.yaml:23 sources[0].form: Invalid option: expected one of "feed"|"page"',
      'broken.yaml:25 sources[0].every: Too small: expected number to be >=1',
      'broken.yaml:26 sources[0].provider: no provider "gustav" in this pack',
      'broken.yaml:27 sources[0].surfaces[1]: no surface "rope" in this pack',
      'broken.yaml:28 sources[0].bytes.min: more than max',
      'broken.yaml:29 sources[0].tier: given twice',
      'broken.yaml:30 sources[1].id: missing',
      'broken.yaml:31 sources[1].url: not an http(s) address',
      'broken.yaml:36 facts[0].surface: no surface "string" in this pack',
      'broken.yaml:38 facts[0].date: not a date of the calendar (YYYY-MM-DD or YYYY-MM)',
      'broken.yaml:41 facts[0].known_since: not a date of the calendar (YYYY-MM-DD)',
      'broken.yaml:42 facts[0].source: no source "rumours" in this pack',
      'broken.yaml:48 facts[1].precision: "day" does not fit the date',
      'broken.yaml:49 facts[1].status: "undated", but a date is given',
      'broken.yaml:53 facts[2].time: missing',
      'broken.yaml:63 events[0].date: not a date of the calendar (YYYY-MM-DD)',
      'broken.yaml:64 authentic_hosts: empty list',
      'broken.yaml:66 checklist[0].surface: no surface "rope" in this pack',
      'broken.yaml:66 checklist[0].url: windworks.example is not one of authentic_hosts',
      'broken.yaml:67 checklist[1].id: a second "pack"',
      'broken.yaml:70 checklist[1].url: kites.example is not one of authentic_hosts',
      'broken.yaml:71 checklist[1].when: "after" needs a surface',
      'broken.yaml:75 aftermath[0].about: Invalid option: expected one of "works"|"refunds"|"credits"',
      'broken.yaml:76 aftermath[0].surface: no surface "rope" in this pack',
      'broken.yaml:78 aftermath[0].url: kites.example is not one of authentic_hosts',
      'broken.yaml:81 known_hosts[3]: not a host name',
      'broken.yaml:81 known_hosts[1]: anybody can have a page at co.uk',
      'broken.yaml:81 known_hosts[4]: anybody can have a page at pages.dev',
      'broken.yaml:81 known_hosts[2]: a second "gazette.example"',
    ]);
  });

  test('is refused together with the other files, in one error', async () => {
    const faults = await faultsOf(broken, join(folder, 'nowhere.yaml'), kite);
    assert.equal(faults.length, 39);
    assert.match(faults.at(-1) ?? '', /no such file/);
  });

  test('may not hold a pack that another file holds', async () => {
    assert.match((await faultsOf(kite, kite)).join(), /^kite\.yaml id: "kite" is already in /);
  });

  test('that grows by aliases is refused without being grown', async () => {
    const layers = Array.from({ length: 40 }, (_, n) => `l${n + 1}: &l${n + 1} [*l${n}, *l${n}, *l${n}]`);
    const faults = await faultsOfText(['l0: &l0 [wind]', ...layers].join('\n'));
    assert.equal(faults[0], 'pack.yaml:2 l1[0]: an alias, which a pack may not use');
    assert.equal(faults.length, 120);
  });

  test('that would not fit into a message is refused', async () => {
    const text = await readFile(kite, 'utf8');
    const steps = Array.from(
      { length: 26 },
      (_, n) =>
        `  - { id: s${n}, title: x, text: x, url: https://windworks.example/, known_since: 2026-03-01 }`,
    );
    const faults = await faultsOfText(
      text
        .replace('name: App,', `name: ${'App'.repeat(30)},`)
        .replace(/^checklist:\n(?: .*\n)+/m, ['checklist:', ...steps, ''].join('\n')),
    );
    assert.deepEqual(
      faults.map((fault) => fault.replace(/^\S+ /, '')),
      ['surfaces[0].name: more than 80 characters', 'checklist: more than 25 steps'],
    );
  });

  const refused: [string, string | Uint8Array, RegExp][] = [
    ['with tags of its own', 'id: !!js/function "kite"', /^pack\.yaml:1: Unresolved tag/],
    ['that is no YAML', 'id: kite\nname: "Kite\n', /^pack\.yaml:\d: Missing closing/],
    ['of several documents', 'id: kite\n---\nid: other\n', /multiple documents/],
    ['nested deeper than the stack', '['.repeat(20_000), /^pack\.yaml:1: /],
    ['that is empty', '', /^pack\.yaml:1: Invalid input: expected object/],
    ['that is not UTF-8', new Uint8Array([0x69, 0x64, 0x3a, 0x20, 0xff]), /^pack\.yaml: .*not valid/],
    ['over one mebibyte', `# ${'x'.repeat(1024 * 1024)}`, /^pack\.yaml: larger than 1 MiB/],
  ];
  for (const [what, text, expected] of refused)
    test(`${what} is refused`, async () => {
      assert.match((await faultsOfText(text)).join('\n'), expected);
    });
});

suite('the pack of Sora', async () => {
  const [sora] = await loadPacks([shipped]);
  assert.ok(sora);

  test('reads every address over https', () => {
    const addresses = [sora.sources, sora.events, sora.checklist, sora.aftermath, sora.links]
      .flat()
      .map(({ url }) => url);
    assert.deepEqual(
      addresses.filter((url) => !url.startsWith('https://')),
      [],
    );
  });

  test('watches no address twice', () => {
    const addresses = sora.sources.map(({ url }) => url);
    assert.equal(new Set(addresses).size, addresses.length);
  });

  test("has official sources on the maker's own hosts only", () => {
    const official = sora.sources.filter(({ tier }) => tier === 'official');
    const foreign = official.filter(({ url }) => {
      const { hostname } = new URL(url);
      return !sora.authentic_hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
    });
    assert.ok(official.some(({ enabled }) => enabled));
    assert.deepEqual(foreign, []);
  });

  test('says what ends, of whom and when, as it stood on 2026-11-22', () => {
    assert.deepEqual(
      sora.facts.map(({ provider, surface, date, status }) => [provider, surface, date, status]),
      [
        ['openai', 'app', '2026-04-26', 'announced'],
        ['openai', 'web', '2026-04-26', 'announced'],
        ['openai', 'api', '2026-09-24', 'announced'],
        ['openai', 'export', null, 'conditional'],
        ['openai', 'data', null, 'undated'],
        ['openai', 'credits', null, 'conditional'],
        ['azure', 'api', '2026-07-15', 'moved'],
      ],
    );
  });

  test('keeps the dates that stood before in the order in which they were known', () => {
    for (const { id, history, known_since } of sora.facts) {
      const days = [...history.map((earlier) => earlier.known_since), known_since];
      assert.deepEqual(days, days.toSorted(), id);
    }
  });

  test('says what is left, whose word that is, and of which day', () => {
    assert.deepEqual(
      sora.aftermath.map(({ about, tier, as_of }) => [about, tier, as_of]),
      [
        ['works', 'community', '2026-10-01'],
        ['works', 'official', '2026-06-28'],
        ['refunds', 'official', '2026-06-28'],
        ['credits', 'official', '2026-06-26'],
      ],
    );
  });

  test('tells the milestones in order', () => {
    const days = sora.events.map(({ date }) => date);
    assert.deepEqual(days, days.toSorted());
  });

  test('knows closing words in the languages of its readers', () => {
    const languages = 'en es fr de pt it nl ru uk uz tr ar zh ja ko hi id vi pl'.split(' ');
    assert.deepEqual(
      languages.filter((language) => !(language in sora.words.closing)),
      [],
    );
  });
});
