import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Resvg } from '@resvg/resvg-js';
import { packLedger } from '../src/deadlines/pack-ledger.ts';
import { loadPacks } from '../src/pack/load-pack.ts';
import { drawTimeline } from '../src/picture/draw-timeline.ts';
import { FONT_FAMILY, fontFiles } from '../src/picture/font-files.ts';
import { openFace } from '../src/picture/open-face.ts';
import { paint, SCALE } from '../src/picture/paint.ts';
import { createPainter } from '../src/picture/painter.ts';
import { timelineOf } from '../src/picture/timeline-of.ts';
import { readPng } from './support/read-png.ts';

const [sora] = await loadPacks(['packs/sora.yaml']);
const pack = sora ?? assert.fail('the Sora pack is gone');

function timelineAt(now: string) {
  const at = new Date(now);
  const deadlines = Object.values(packLedger(pack, at));
  return timelineOf({ pack, deadlines, now: at }) ?? assert.fail('nothing to draw');
}

/** A painter with what it painted, what it logged, and a switch that breaks it. */
function aPainter() {
  const painted: string[] = [];
  const logged: unknown[] = [];
  const state = { isBroken: false };
  const paintTimeline = createPainter({
    openFace,
    paint(svg, signal) {
      painted.push(svg);
      return state.isBroken ? paint('<svg', signal) : paint(svg, signal);
    },
    log: { error: (what: unknown) => void logged.push(what) },
  });
  return { paintTimeline, painted, logged, state };
}

test('the picture is a PNG of the size that was laid out, with clear corners and a ground of its own', async () => {
  const timeline = timelineAt('2026-07-05T12:00:00Z');
  const { width, height } = drawTimeline(timeline, await openFace());
  const file = await aPainter().paintTimeline(timeline);
  assert.ok(file);
  const png = readPng(file.data);
  assert.deepEqual([png.width, png.height], [width * SCALE, height * SCALE]);
  assert.ok(png.isClear(0, 0));
  assert.ok(!png.isClear(png.width / 2, 40));
  assert.ok(file.data.length < 300_000, `${file.data.length} bytes`);
  assert.equal(file.name, 'timeline.png');
});

test('the same timeline gives the same bytes, painted by anybody', async () => {
  const [one, other] = await Promise.all(
    [aPainter(), aPainter()].map(({ paintTimeline }) => paintTimeline(timelineAt('2026-07-05T12:00:00Z'))),
  );
  assert.ok(one && other);
  assert.ok(one.data.equals(other.data));
});

test('a picture is painted once while nothing changes, also for many who ask at once', async () => {
  const { paintTimeline, painted } = aPainter();
  const asked = ['2026-07-05T00:00:00Z', '2026-07-05T12:00:00Z', '2026-07-05T23:59:59Z'];
  const files = await Promise.all(asked.map((now) => paintTimeline(timelineAt(now))));
  await paintTimeline(timelineAt('2026-07-05T13:00:00Z'));
  assert.equal(painted.length, 1);
  assert.ok(files.every((file) => file && file.data === files[0]?.data));
  await paintTimeline(timelineAt('2026-07-06T00:00:00Z'));
  assert.equal(painted.length, 2);
});

test('a picture that fails is logged and left out, and painted anew the next time', async () => {
  const { paintTimeline, logged, state } = aPainter();
  state.isBroken = true;
  assert.equal(await paintTimeline(timelineAt('2026-07-05T12:00:00Z')), null);
  assert.equal(logged.length, 1);
  state.isBroken = false;
  assert.ok(await paintTimeline(timelineAt('2026-07-05T12:00:00Z')));
  assert.equal(logged.length, 1);
});

for (const weight of ['regular', 'bold'] as const) {
  test(`${weight} letters are painted as wide as they were measured`, async () => {
    const face = await openFace();
    for (const text of [
      'Sora app, Sora on the web',
      'ended 26 Apr 2026, was 23 Jun',
      'AVAWATo, Приложение…',
    ]) {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="40"><text x="9" y="20" font-family="${FONT_FAMILY}" font-size="14" font-weight="${weight === 'bold' ? 700 : 400}">${text}</text></svg>`;
      const font = { loadSystemFonts: false, fontFiles: Object.values(fontFiles) };
      const painted = new Resvg(svg, { font }).innerBBox()?.width ?? 0;
      const measured = face.width(text, 14, weight);
      assert.ok(painted <= measured + 1 && painted > measured * 0.9, `${text}: ${painted}, ${measured}`);
    }
  });
}
