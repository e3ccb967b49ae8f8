import { z } from 'zod';
import type { Pack } from '../../src/pack/pack.ts';
import type { SourceView } from '../page/show-view.ts';
import type { BotLine } from './bot-line.ts';

/** How fresh each source is by the bot's own word. Its store is locked while it runs, so its log is listened to. */
export type SourceBoard = {
  readonly views: () => readonly SourceView[];
  /** Takes a line of the bot's log; false when it tells of no visit. */
  readonly note: (line: BotLine) => boolean;
  readonly nameOf: (key: string) => string;
  /** When the source at this path is due again, in milliseconds since 1970; 0 before its first visit. */
  readonly dueAt: (path: string) => number;
  readonly allVisited: () => boolean;
};

const visitSchema = z.object({
  msg: z.literal('source was visited'),
  source: z.string(),
  readAt: z.string().nullable(),
  nextAt: z.string(),
  blind: z.string().nullable(),
});

/** A board of the packs' enabled sources, none of them visited yet. */
export function createSourceBoard(packs: readonly Pack[]): SourceBoard {
  const views = new Map<string, SourceView>();
  const keys = new Map<string, string>();
  for (const { id: packId, sources } of packs) {
    for (const { id, name, tier, url } of sources.filter(({ enabled }) => enabled)) {
      const key = `${packId}/${id}`;
      views.set(key, { id: key, name, tier, readAt: null, nextAt: null, blind: null });
      keys.set(new URL(url).pathname, key);
    }
  }
  return {
    views: () => [...views.values()],
    note(line) {
      const visit = visitSchema.safeParse(line).data;
      const view = views.get(visit?.source ?? '');
      if (!visit || !view) return false;
      const { readAt, nextAt, blind } = visit;
      views.set(view.id, { ...view, readAt, nextAt, blind });
      return true;
    },
    nameOf: (key) => views.get(key)?.name ?? key,
    dueAt: (path) => Date.parse(views.get(keys.get(path) ?? '')?.nextAt ?? '1970-01-01'),
    allVisited: () => [...views.values()].every(({ nextAt }) => nextAt !== null),
  };
}
