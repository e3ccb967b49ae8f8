import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { type Deadline, precisions, statuses } from '../src/deadlines/deadline.ts';
import { loadPacks } from '../src/pack/load-pack.ts';
import type { Pack } from '../src/pack/pack.ts';
import { colours } from '../src/picture/colours.ts';
import { describeTimeline } from '../src/picture/describe-timeline.ts';
import { drawTimeline } from '../src/picture/draw-timeline.ts';
import type { Drawing, Shape } from '../src/picture/drawing.ts';
import { openFace } from '../src/picture/open-face.ts';
import { rowDate } from '../src/picture/row-date.ts';
import { timelineOf } from '../src/picture/timeline-of.ts';
import { labelBoxes, markBoxes, meets } from './support/drawn-boxes.ts';
import { aDeadline } from './support/sample.ts';

const face = await openFace();
const [sora] = await loadPacks(['packs/sora.yaml']);
if (!sora) throw new Error('the Sora pack is gone');
const pack: Pack = sora;
const NOW = new Date('2026-07-05T12:00:00Z');

function timelineFor(deadlines: readonly Deadline[], now = NOW, named = pack) {
  return timelineOf({ pack: named, deadlines, now }) ?? assert.fail('nothing to draw');
}

function drawingFor(deadlines: readonly Deadline[], now = NOW, named = pack): Drawing {
  return drawTimeline(timelineFor(deadlines, now, named), face);
}

function textsOf({ shapes }: Drawing): string[] {
  return shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
}

/** Discs of days, or bands of months. */
function marks(drawing: Drawing, kind: 'disc' | 'box', ink: 'past' | 'ahead'): Shape[] {
  return drawing.shapes.filter((shape) => shape.kind === kind && shape.ink === ink);
}

/** The pack with one surface called otherwise. */
function naming(surface: string, name: string): Pack {
  const surfaces = pack.surfaces.map((one) => (one.id === surface ? { ...one, name } : one));
  return { ...pack, surfaces };
}

suite('what stands where on the timeline', () => {
  test('past and ahead differ by shape and by words, not only by colour', () => {
    const drawing = drawingFor([aDeadline(), aDeadline({ surface: 'api', date: '2026-09-24' })]);
    const [past] = marks(drawing, 'disc', 'past');
    const [ahead] = marks(drawing, 'disc', 'ahead');
    assert.ok(past?.kind === 'disc' && !past.isHollow);
    assert.ok(ahead?.kind === 'disc' && ahead.isHollow);
    assert.ok(textsOf(drawing).includes('ended 26 Apr 2026'));
    assert.ok(textsOf(drawing).includes('24 Sept 2026'));
    assert.ok(drawing.shapes.some((shape) => shape.kind === 'line' && shape.isDashed));
  });

  test('today is marked on every row and named once', () => {
    const drawing = drawingFor([aDeadline(), aDeadline({ surface: 'api', date: '2026-09-24' })]);
    const lines = drawing.shapes.filter((shape) => shape.kind === 'line' && shape.ink === 'today');
    assert.equal(lines.length, 2);
    assert.deepEqual(
      textsOf(drawing).filter((text) => text.startsWith('today')),
      ['today, 5 Jul 2026'],
    );
  });

  test('a day is over only when it is no longer that day anywhere', () => {
    const stateAt = (now: string) => timelineFor([aDeadline()], new Date(now)).rows[0]?.state;
    assert.equal(stateAt('2026-04-27T11:59:59Z'), 'ahead');
    assert.equal(stateAt('2026-04-27T12:00:00Z'), 'past');
  });

  test('a month is a band as wide as the month, and nothing is said to have ended in it', () => {
    const month = aDeadline({ date: '2026-05', precision: 'month' });
    const drawing = drawingFor([month, aDeadline({ surface: 'api', date: '2026-09-24' })]);
    const [band] = marks(drawing, 'box', 'past');
    const [row] = timelineFor([month]).rows;
    assert.equal(row && row.span.to - row.span.from, 31);
    assert.ok(band?.kind === 'box' && band.width > 40 && band.width < 60, JSON.stringify(band));
    assert.ok(textsOf(drawing).includes('in May 2026'));
  });

  test('a date that moved keeps its old places, and the last of them is named', () => {
    const history = [
      aDeadline({ date: null, status: 'undated' }),
      aDeadline({ date: '2026-06-03' }),
      aDeadline({ date: '2026-06-23' }),
    ];
    const drawing = drawingFor([aDeadline({ date: '2026-07-15', status: 'moved', history })]);
    const old = drawing.shapes.filter((shape) => shape.kind === 'box' && shape.ink === 'moved');
    assert.equal(old.length, 2);
    assert.ok(textsOf(drawing).includes('15 Jul 2026, was 23 Jun'));
  });

  test('what is undated, conditional, withdrawn or impossible is named at the end and has no place', () => {
    const drawing = drawingFor([
      aDeadline(),
      aDeadline({ surface: 'data', date: null, precision: 'none', status: 'undated' }),
      aDeadline({ surface: 'export', date: '2026-12-01', status: 'conditional' }),
      aDeadline({ surface: 'api', date: '2026-09-24', status: 'withdrawn' }),
      aDeadline({ surface: 'web', date: '2026-04-31' }),
      aDeadline({ surface: 'credits', date: null, precision: 'none', status: 'passed' }),
    ]);
    assert.equal(marks(drawing, 'disc', 'past').length + marks(drawing, 'disc', 'ahead').length, 1);
    assert.deepEqual(textsOf(drawing).slice(-5), [
      'No date: Your Sora data',
      'Only under a condition: Export of your videos',
      'No clear date: Sora on the web',
      'Ended: Credits bought for Sora',
      'Withdrawn: Videos API and sora-2 models',
    ]);
  });

  test('there is no picture while nothing has a place in time', () => {
    assert.equal(timelineOf({ pack, deadlines: [], now: NOW }), null);
    const undated = aDeadline({ date: null, precision: 'none', status: 'undated' });
    assert.equal(timelineOf({ pack, deadlines: [undated], now: NOW }), null);
  });

  test('what was only reported is never said to have ended', () => {
    assert.ok(textsOf(drawingFor([aDeadline({ status: 'reported' })])).includes('reported: 26 Apr 2026'));
  });

  test('what ends on one day is one row, unless its date moved differently', () => {
    const history = [aDeadline({ date: '2026-04-01' })];
    const { rows } = timelineFor([
      aDeadline(),
      aDeadline({ surface: 'web' }),
      aDeadline({ surface: 'api', history }),
    ]);
    assert.deepEqual(
      rows.map(({ names }) => names.length),
      [2, 1],
    );
  });

  test('beyond twelve rows the oldest are counted instead of drawn', () => {
    const many = Array.from({ length: 14 }, (_, index) =>
      aDeadline({ region: `${index}`, date: `2026-0${(index % 9) + 1}-1${Math.floor(index / 9)}` }),
    );
    const { rows, left } = timelineFor(many);
    assert.equal(rows.length, 12);
    assert.equal(left, 2);
    assert.equal(rows[0]?.date, '2026-02-10');
    assert.ok(textsOf(drawingFor(many)).includes('2 older ends are not shown'));
  });
});

suite('names of any kind on the timeline', () => {
  const hostile = {
    'another script': 'تطبيق سورا',
    'a script that is stacked': 'สิ่งที่จบ',
    'an emoji': 'Sora 🎬',
    'a mark on a mark': 'S̷̢̛o̷r̷a',
    'a turned order': 'Sora \u202eppa',
    'nothing that is seen': '\u200b\u200b',
  };
  for (const [what, name] of Object.entries(hostile)) {
    test(`${what} is written in letters that the font has`, () => {
      const named = naming('app', name);
      const drawing = drawingFor([aDeadline()], NOW, named);
      for (const text of textsOf(drawing)) assert.ok(face.covers(text), text);
      const written = textsOf(drawing).some((text) => text === 'app' || text === 'Sora ppa');
      assert.ok(written, textsOf(drawing).join('\n'));
    });
  }

  test('the description keeps a name that the font can not draw', () => {
    assert.match(
      describeTimeline(timelineFor([aDeadline()], NOW, naming('app', 'تطبيق سورا'))),
      /تطبيق سورا/,
    );
  });

  test('Cyrillic and accents are drawn as they are', () => {
    const texts = textsOf(drawingFor([aDeadline()], NOW, naming('app', 'Приложение Sora, été')));
    assert.ok(texts.includes('Приложение Sora, été'));
  });

  test('a name without end is cut, its date never', () => {
    const drawing = drawingFor([aDeadline()], NOW, naming('app', 'W'.repeat(5000)));
    assert.ok(textsOf(drawing).includes('ended 26 Apr 2026'));
    for (const box of labelBoxes(drawing, face)) assert.ok(box.right <= drawing.width, box.what);
  });

  test('two regions that can not be written are still told from everywhere', () => {
    const drawing = drawingFor([aDeadline({ region: '日本' })]);
    assert.ok(textsOf(drawing).includes('app (one region)'));
  });
});

test('the description tells the same in words, within the bound of Discord', () => {
  const history = [aDeadline({ date: '2026-06-03' }), aDeadline({ date: '2026-06-23' })];
  const words = describeTimeline(
    timelineFor([
      aDeadline(),
      aDeadline({ surface: 'web' }),
      aDeadline({ surface: 'api', provider: 'azure', date: '2026-07-15', status: 'moved', history }),
      aDeadline({ surface: 'api', date: '2026-10', precision: 'month' }),
      aDeadline({ surface: 'data', date: null, precision: 'none', status: 'undated' }),
    ]),
  );
  assert.equal(
    words,
    'Timeline. Sora: what ends when, known since 24 March 2026, today 5 July 2026. ' +
      'Sora app, Sora on the web: ended on 26 April 2026. ' +
      'Videos API and sora-2 models at Microsoft Azure: ends on 15 July 2026, before that 3 June 2026, then 23 June 2026. ' +
      'Videos API and sora-2 models: some day in October 2026. No date: Your Sora data.',
  );
  const long = naming('app', 'w'.repeat(900));
  const many = Array.from({ length: 30 }, (_, index) =>
    aDeadline({ region: `${index}`, date: `2026-05-${index + 1}`.replace(/-(\d)$/, '-0$1') }),
  );
  assert.ok(describeTimeline(timelineFor(many, NOW, long)).length <= 1024);
});

test('every ink reads on the ground of the picture', () => {
  for (const [ink, colour] of Object.entries(colours)) {
    if (ink !== 'panel')
      assert.ok(contrast(colour, colours.panel) >= 4.5, `${ink}: ${contrast(colour, colours.panel)}`);
  }
  // The ground's edge against Discord's own: dark, and light.
  for (const page of ['#313338', '#ffffff']) assert.ok(contrast(colours.edge, page) >= 3, page);
});

/** As WCAG counts it. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const anyDay = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
/** Also many on one day and within one month, where labels are nearest. */
const day = fc.oneof(
  anyDay,
  fc.constantFrom('2026-07-05', '2026-07-06', '2026-07-31', '9999-12-31', '0001-01-01'),
);
const date = fc.oneof(
  day,
  day.map((one) => one.slice(0, 7)),
  fc.constant(null),
);
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom('Sora', 'W'.repeat(90)),
);
const deadline = fc
  .record({
    surface: fc.constantFrom('app', 'web', 'api', 'export', 'data'),
    provider: fc.constantFrom('openai', 'azure', 'elsewhere'),
    region: fc.option(text),
    date,
    status: fc.constantFrom(...statuses),
    precision: fc.constantFrom(...precisions),
    history: fc.array(
      date.map((one) => aDeadline({ date: one })),
      { maxLength: 4 },
    ),
    since: anyDay.map((one) => `${one}T05:00:00.000Z`),
  })
  .map(aDeadline);

/** A seed of its own, so that a failure can be repeated. */
const RUNS = { seed: 4, numRuns: 400 };

test('no label ever meets another label or a mark, or leaves the picture, and no date is cut', () => {
  const holds = (deadlines: readonly Deadline[], now: string, name: string) => {
    const named = { ...naming('app', name), product: { name, maker: name } };
    const timeline = timelineOf({ pack: named, deadlines, now: new Date(now) });
    if (!timeline) return;
    const drawing = drawTimeline(timeline, face);
    const labels = labelBoxes(drawing, face);
    const marked = markBoxes(drawing);
    for (const { what, left, right, top, bottom } of [...labels, ...marked]) {
      const isInside = left >= 0 && top >= 0 && right <= drawing.width && bottom <= drawing.height;
      assert.ok(isInside, `“${what}” leaves the picture`);
    }
    for (const [index, label] of labels.entries()) {
      const met = [...labels.slice(index + 1), ...marked].find((other) => meets(label, other));
      assert.equal(met, undefined, `“${label.what}” meets “${met?.what}”`);
      assert.ok(face.covers(label.what), `“${label.what}” has a letter that the font lacks`);
    }
    const written = new Set(labels.map(({ what }) => what));
    for (const row of timeline.rows) assert.ok(written.has(rowDate(row)), rowDate(row));
  };
  fc.assert(fc.property(fc.array(deadline, { maxLength: 16 }), day, text, holds), RUNS);
});

test('days stand in their order, and only the same day in the same place', () => {
  const days = fc.uniqueArray(day, { minLength: 2, maxLength: 12 });
  const holds = (dates: readonly string[], now: string) => {
    const deadlines = dates.map((one, index) => aDeadline({ region: `${index}`, date: one }));
    const drawing = drawingFor(deadlines, new Date(now));
    const places = drawing.shapes.flatMap((shape) => (shape.kind === 'disc' ? [shape.x] : []));
    assert.equal(places.length, dates.length);
    assert.deepEqual(
      places,
      [...new Set(places)].sort((a, b) => a - b),
    );
  };
  fc.assert(fc.property(days, day, holds), RUNS);
});

test('a ledger of two thousand deadlines is laid out without measuring them all', () => {
  const many = Array.from({ length: 2000 }, (_, index) => aDeadline({ region: `region ${index}` }));
  assert.ok(textsOf(drawingFor(many)).some((written) => / and 199\d more$/.test(written)));
});
