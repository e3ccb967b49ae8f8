import type { Deadline } from './deadlines/deadline.ts';
import { overRecord, packLedger } from './deadlines/pack-ledger.ts';
import type { Product } from './discord/command.ts';
import { neverVisited } from './feed/visit.ts';
import { firstTold } from './news/first-told.ts';
import { match } from './news/match.ts';
import { compileWords } from './news/words.ts';
import type { State } from './open-state.ts';
import type { Pack } from './pack/pack.ts';
import { type Watched, watchedKey } from './watched.ts';

type Parts = { readonly state: State; readonly watched: readonly Watched[]; readonly now: () => Date };

/** A pack with what is known of it at this moment: what was read, over what the pack has on record. */
export function productOf(pack: Pack, { state, watched, now }: Parts): Product {
  const own = watched.filter((one) => one.pack === pack);
  const words = () => own[0]?.words ?? compileWords(pack);
  return {
    pack,
    deadlines: () =>
      Object.values(overRecord(packLedger(pack, now()), state.ledger(pack.id).read())).filter(isWorthShowing),
    stories: () =>
      [...state.stories.values()]
        .filter(({ packId }) => packId === pack.id)
        .map((story) => ({ story, at: firstTold(story) }))
        .sort((a, b) => b.at.localeCompare(a.at))
        .map(({ story }) => story),
    story(id) {
      const story = state.stories.index.get(id);
      return story?.packId === pack.id ? story : undefined;
    },
    aside: () =>
      own.flatMap((one) =>
        state
          .aside(watchedKey(one))
          .read()
          .map((aside) => ({ ...aside, sourceId: one.source.id })),
      ),
    judge: (title) => match({ title, text: '' }, words()),
    sources: () =>
      own.map((one) => ({ source: one.source, visit: state.visits.read()[watchedKey(one)] ?? neverVisited })),
  };
}

/** Only talk in a community, or reports without a date, are no deadline. */
function isWorthShowing({ support, claims }: Deadline): boolean {
  return support > 0 || claims.some(({ date, evidence }) => date !== null && evidence.tier !== 'community');
}
