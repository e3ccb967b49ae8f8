import { foundStory } from '../src/news/found-story.ts';
import { placeReports } from '../src/news/place-reports.ts';
import { type Report, storyId } from '../src/news/story.ts';
import { createStoryIndex, type FilledStoryIndex } from '../src/news/story-index.ts';
import { median } from './median.ts';
import type { Row } from './row.ts';

const FEW = 1_000;
const MANY = 100_000;
/** Items that are placed for one measurement. */
const PLACED = 1_000;
const NOW = Date.parse('2026-10-01T00:00:00Z');

/** Measures the CPU time of placing an item among many stored ones, as a multiple of the time among few. */
export function placingRow(runs: number): Row {
  const few = filled(FEW);
  const many = filled(MANY);
  const measured = Array.from({ length: runs + 1 }, (_, run) => ({
    few: microseconds(few, run),
    many: microseconds(many, run),
  }));
  const warm = measured.slice(1);
  return {
    name: `placing an item, ${MANY} stored against ${FEW}`,
    unit: 'µs of CPU',
    sundown: median(warm.map((run) => run.many)),
    other: median(warm.map((run) => run.few)),
    bare: null,
    target: 2,
    limit: 'An item has to be compared with a bounded number of stories, however many there are.',
  };
}

/** Microseconds an item. */
function microseconds(index: FilledStoryIndex, run: number): number {
  const reports = Array.from({ length: PLACED }, (_, n) => report(MANY * (run + 2) + n));
  const before = process.cpuUsage();
  for (const one of reports) placeReports(index, { packId: 'bench', reports: [one], live: true });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / PLACED;
}

/** The worst that so many items can be: each a story of its own. */
function filled(items: number): FilledStoryIndex {
  const index = createStoryIndex();
  for (let n = 0; n < items; n += 1) {
    const story = foundStory('bench', report(n));
    index.note(new Map([[story.id, story]]));
  }
  return index;
}

/** Half are news of the closing, half are pieces of their own; the words are as uneven as those of a language. */
function report(n: number): Report {
  const words = Array.from({ length: 10 }, (_, place) => word(n * 10 + place));
  const at = new Date(NOW - (n % 365) * 86_400_000).toISOString();
  const id = storyId('bench', `${n}`);
  return {
    group: id,
    category: n % 2 === 0 ? 'announcement' : 'reaction',
    signature: { angle: n % 2 === 0 ? 'closing' : null, title: words, lead: words, at },
    teller: {
      itemId: id,
      sourceId: 'bench',
      outlet: `Outlet ${n % 500}`,
      tier: 'press',
      title: words.join(' '),
      url: null,
      published: at,
      readAt: at,
      reasons: [],
    },
  };
}

/** The hundredth word is a hundred times as rare as the first. */
function word(n: number): string {
  const chance = ((n * 2_654_435_761) % 4_294_967_296) / 4_294_967_296;
  return `w${Math.floor(20_000 ** chance)}`;
}
