import { extractDeadlines } from '../deadlines/extract-deadlines.ts';
import type { StatedDeadline } from '../deadlines/stated-deadline.ts';
import { decide } from '../decide.ts';
import type { Item } from '../feed/item.ts';
import { parseBody } from '../feed/parse-body.ts';
import { findReports } from '../find-reports.ts';
import { category } from '../news/category.ts';
import { placingReason } from '../news/placing-reason.ts';
import type { Story } from '../news/story.ts';
import type { FilledStoryIndex } from '../news/story-index.ts';
import type { Source } from '../pack/pack.ts';
import { relevanceOf } from '../relevance-of.ts';
import type { Watched } from '../watched.ts';
import { isJsonLines, readJsonLines } from './json-lines.ts';
import type { RawSource } from './read-source.ts';
import { sourceFor } from './source-for.ts';

/** One line of `inspect`: what the bot would make of an item, or why a source can't be read. */
export type Finding =
  | { readonly source: string; readonly blind: string }
  | {
      readonly source: string;
      readonly id: string;
      readonly title: string;
      readonly url: string | null;
      /** ISO 8601 or null. */
      readonly published: string | null;
      readonly relevant: boolean;
      readonly reasons: readonly string[];
      readonly category: string;
      readonly story: string | null;
      readonly deadlines: readonly StatedDeadline[];
    };

type Context = Pick<Watched, 'pack' | 'words'> & {
  /** Filled along the way, so that sources which are inspected together share their stories. */
  readonly stories: FilledStoryIndex;
};

/** What the bot would make of each item of a source. A source that can't be read gives one blind finding. */
export async function inspectSource(argument: string, raw: RawSource, context: Context): Promise<Finding[]> {
  if (raw.kind === 'blind') return [{ source: argument, blind: raw.reason }];
  const source = sourceFor(argument, context.pack);
  const reading = await readItems(raw, source);
  if (reading.kind === 'blind') return [{ source: argument, blind: reading.reason }];
  const watched: Watched = { ...context, source };
  const storyOf = place(reading.items, watched, context.stories);
  return reading.items.map((item) => {
    const assumed = reading.kind === 'passages' && item.title === '';
    const story = context.stories.get(storyOf.get(item.id) ?? '');
    return findingOf(item, { argument, watched, assumed, story });
  });
}

type Reading =
  | { readonly kind: 'items' | 'passages'; readonly items: readonly Item[] }
  | { readonly kind: 'blind'; readonly reason: string };

/** A source that the pack doesn't know is tried as a feed, then as a page. */
async function readItems(raw: Extract<RawSource, { kind: 'body' }>, source: Source): Promise<Reading> {
  const text = new TextDecoder().decode(raw.body);
  if (isJsonLines(text)) return readJsonLines(text, source.id);
  const request = {
    ...raw,
    ...source,
    url: raw.url ?? source.url,
    sourceId: source.id,
    ignoreLines: source.ignore_lines,
  };
  const asKnown = await parseBody(request);
  if (asKnown.kind === 'items' || source.id !== 'inspected') return asKnown;
  const asPage = await parseBody({ ...request, form: 'page' });
  return asPage.kind === 'items' ? asPage : asKnown;
}

/** The story of each item, by its id. */
function place(
  items: readonly Item[],
  watched: Watched,
  stories: FilledStoryIndex,
): ReadonlyMap<string, string> {
  const now = new Date();
  const changes = { added: items, edited: [] };
  const found = findReports({ watched, changes, sha256: '', now, first: true });
  const { id: packId } = watched.pack;
  const known = { stories, ledger: {}, told: () => undefined };
  const decision = decide({ packId, found, page: null, ...known, silent: true, now });
  stories.note(decision.stories);
  return decision.storyOf;
}

type About = {
  readonly argument: string;
  readonly watched: Watched;
  readonly story: Story | undefined;
  /** Someone asks about a single passage: it is about the product unless it names something else. */
  readonly assumed: boolean;
};

function findingOf(item: Item, { argument, watched, story, assumed }: About): Finding {
  const { relevant, reasons } = relevanceOf(item, watched);
  return {
    source: argument,
    id: item.id,
    title: item.title,
    url: item.url,
    published: item.published,
    relevant,
    reasons: [...reasons, ...placingReasons(item, story)],
    category: relevant ? category(item, watched.words) : 'other',
    story: story?.id ?? null,
    deadlines: extractDeadlines(item, { ...watched, assumed }),
  };
}

/** Not for those that the story counts but does not keep. */
function placingReasons({ id }: Item, story: Story | undefined): string[] {
  const placed = story?.tellers.find(({ itemId }) => itemId === id)?.placed;
  return placed === undefined ? [] : [placingReason(placed)];
}
