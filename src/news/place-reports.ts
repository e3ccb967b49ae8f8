import { foundStory } from './found-story.ts';
import { joinStory } from './join-story.ts';
import { matchingStories } from './matching-stories.ts';
import { mergeStories } from './merge-stories.ts';
import { overIndex } from './over-index.ts';
import { overflowing } from './overflowing.ts';
import { type Report, type Story, storyId } from './story.ts';
import type { StoryIndex } from './story-index.ts';

type Reading = {
  readonly packId: string;
  readonly reports: readonly Report[];
  /** What is found is told: it is not a first reading. */
  readonly live: boolean;
};

export type Placed = {
  /** Stories to store; null: it became part of another one. */
  readonly changed: ReadonlyMap<string, Story | null>;
  /** Those of which an alert is owed: new ones, and ones that an official source has joined. */
  readonly owed: readonly Story[];
  /** Where each item went, by its id. */
  readonly storyOf: ReadonlyMap<string, string>;
};

/**
 * Puts reports into stories: same group or same event, same story. A report that was placed before changes nothing, so
 * a crash may repeat this; what is owed stays owed until it is settled. Pure.
 */
export function placeReports(stories: StoryIndex, { packId, reports, live }: Reading): Placed {
  const index = overIndex(stories);
  const changed = new Map<string, Story | null>();
  const placed = new Map<string, string>();
  for (const report of reports.toSorted(byTime)) {
    const { story, merged } = place(index, { packId, report, live });
    placed.set(report.teller.itemId, story.id);
    if (story === index.get(story.id)) continue;
    const changes: [string, Story | null][] = [
      ...merged.map((id): [string, null] => [id, null]),
      [story.id, story],
    ];
    index.note(new Map(changes));
    for (const [id, one] of changes) changed.set(id, one);
  }
  const storyOf = new Map(
    reports.map(({ teller }) => [teller.itemId, index.get(placed.get(teller.itemId) ?? '')?.id ?? '']),
  );
  const touched = [...new Set(storyOf.values())].flatMap((id) => index.get(id) ?? []);
  return { changed, owed: touched.filter(({ owed }) => owed?.length), storyOf };
}

/** The order of a source means nothing. What has no date comes last, when it is known which stories there are. */
function byTime(one: Report, two: Report): number {
  const [before, after] = [rank(one), rank(two)];
  if (before === after) return 0;
  return before < after ? -1 : 1;
}

function rank({ signature, teller }: Report): string {
  return signature.at ?? `undated ${teller.itemId}`;
}

type Placing = { readonly packId: string; readonly report: Report; readonly live: boolean };
type Change = { readonly story: Story; readonly merged: readonly string[] };

function place(index: StoryIndex, { packId, report, live }: Placing): Change {
  const { itemId, tier } = report.teller;
  const known = index.get(storyId(packId, report.group));
  if (known?.tellers.some((one) => one.itemId === itemId)) return { story: known, merged: [] };
  if (known) return { story: joinStory(known, report, 'address'), merged: [] };
  const [first, ...others] = matchingStories(index, packId, report);
  if (first === undefined) {
    const last = live && tier !== 'official' ? overflowing(index, packId, report.teller) : undefined;
    if (last) return { story: joinStory(last, report, 'overflow'), merged: [] };
    return { story: owing(foundStory(packId, report), live, itemId), merged: [] };
  }
  const into = others.reduce(mergeStories, first);
  const story = joinStory(into, report, isSameEvent(into, report) ? 'event' : 'words');
  return { story: owing(story, live && tier === 'official', itemId), merged: others.map(({ id }) => id) };
}

function isSameEvent({ traits }: Story, { signature }: Report): boolean {
  return signature.angle !== null && signature.angle === traits?.angle;
}

/** An official word is always worth telling, also when everybody has told it before. */
function owing(story: Story, isOwed: boolean, itemId: string): Story {
  return isOwed ? { ...story, owed: [...(story.owed ?? []), itemId] } : story;
}
