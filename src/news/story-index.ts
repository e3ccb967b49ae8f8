import type { Signature } from './signature.ts';
import type { Story } from './story.ts';

/** Stories, and quickly those that may tell the same as an item. */
export type StoryIndex = {
  /** By its id, by that of a story that became part of it, or by a group that one of its tellers belongs to. */
  get(id: string): Story | undefined;
  /** Those that have something telling in common with the item: bounded, however many stories there are. */
  near(packId: string, signature: Signature): readonly Story[];
  /** The last stories that an outlet told first, the newest first. */
  toldFirstBy(packId: string, outlet: string): readonly Story[];
  /** How much a term tells: 1 for one that no story has, 0 for one that many have. */
  rarity(term: string): number;
};

export type FilledStoryIndex = StoryIndex & {
  /** Takes changes in; `null` takes a story away. */
  note(changes: ReadonlyMap<string, Story | null>): void;
};

/** Stories that are kept for one term, the newest of them: a term that more have tells nothing. */
const MAX_POSTINGS = 16;
/** Stories that an item is compared with: those of its angle, then those that share its rarest terms. */
const MAX_NEAR = 24;

/** Fills an index with stories. It is only a memory: all of it is made anew from what is stored. */
export function createStoryIndex(stories: Iterable<Story> = []): FilledStoryIndex {
  const byId = new Map<string, Story>();
  const aliases = new Map<string, string>();
  const postings = new Map<string, string[]>();
  for (const story of stories) add(story);

  function add(story: Story): void {
    byId.set(story.id, story);
    for (const alias of aliasesOf(story)) aliases.set(alias, story.id);
    for (const key of keysOf(story)) post(key, story.id);
  }

  function post(key: string, id: string): void {
    const ids = postings.get(key) ?? [];
    if (ids.includes(id)) return;
    ids.push(id);
    if (ids.length > MAX_POSTINGS) ids.shift();
    postings.set(key, ids);
  }

  const get = (id: string) => byId.get(id) ?? byId.get(aliases.get(id) ?? '');
  const under = (key: string) => postings.get(key) ?? [];
  const rarity = (term: string) => 1 - under(`term ${term}`).length / MAX_POSTINGS;
  const found = (ids: Iterable<string>) => [...ids].flatMap((id) => get(id) ?? []);

  return {
    get,
    rarity,
    near(packId, { angle, title, lead }) {
      const byTerm = [...new Set([...title, ...lead])]
        .map((term) => under(`term ${term}`))
        .toSorted((one, two) => one.length - two.length);
      const ids = new Set<string>();
      for (const some of [...angleKey(packId, angle).map(under), ...byTerm])
        for (const id of some.toReversed()) if (ids.size < MAX_NEAR) ids.add(id);
      return found(ids).filter((story) => story.packId === packId);
    },
    toldFirstBy: (packId, outlet) => found(new Set(under(outletKey(packId, outlet)).toReversed())),
    note(changes) {
      for (const [id, story] of changes) {
        if (story === null) byId.delete(id);
        else add(story);
      }
    },
  };
}

function aliasesOf({ id, was, tellers }: Story): string[] {
  return [...(was ?? []), ...tellers.flatMap(({ group }) => group ?? [])].filter((alias) => alias !== id);
}

function keysOf({ packId, traits }: Story): Set<string> {
  if (traits === undefined) return new Set();
  const words = traits.wordings.flatMap(({ title, lead }) => [...title, ...lead]);
  const keys = [...angleKey(packId, traits.angle), outletKey(packId, traits.outlet)];
  return new Set([...keys, ...words.map((term) => `term ${term}`)]);
}

function angleKey(packId: string, angle: string | null): string[] {
  return angle === null ? [] : [`angle ${packId} ${angle}`];
}

function outletKey(packId: string, outlet: string): string {
  return `outlet ${packId} ${outlet}`;
}
