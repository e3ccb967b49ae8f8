import type { Happening } from '../../discord/signals.ts';
import type { ShowChange } from '../../show/show.ts';
import type { Subject } from './event-of.ts';

type Change = Extract<Happening, { kind: 'change' }>['of'];

/** Roles, channels and a person's language decide which commands are offered, and in which words. */
const byChange: Readonly<Record<Change, readonly Subject[]>> = {
  guild: ['state', 'commands'],
  person: ['state', 'commands'],
  direct: ['state'],
  // The show says so itself, as a change of the bot.
  presence: [],
  commands: ['commands'],
};

const byShowChange: Readonly<Record<Exclude<ShowChange, 'stage'>, readonly Subject[]>> = {
  bot: ['state'],
  clock: ['clock'],
  sources: ['sources'],
  faults: ['faults'],
  activity: ['activity'],
};

/** What a page has to be told anew after something changed in Discord. */
export function subjectsOfChange(change: Change): readonly Subject[] {
  return byChange[change];
}

/** The same for what changed behind the page. */
export function subjectsOfShow(change: Exclude<ShowChange, 'stage'>): readonly Subject[] {
  return byShowChange[change];
}
