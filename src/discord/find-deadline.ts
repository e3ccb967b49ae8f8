import { plainLine } from '../alerts/safe-text.ts';
import { dateWords, subject } from '../alerts/wording.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import { deadlineId } from '../deadlines/deadline-id.ts';
import type { Pack } from '../pack/pack.ts';
import type { Services } from './command.ts';
import { knownOf } from './known-of.ts';
import { UserError } from './user-error.ts';

const MAX_CHOICES = 25;
const MAX_NAME = 100;

/** The deadline that a person or a button means: by its short id, or by its name. */
export function findDeadline(services: Services, said: string): Deadline {
  const { pack, deadlines } = knownOf(services);
  const wanted = said.trim().toLowerCase();
  const byName = deadlines.filter((one) => names(pack, one).some((name) => name.toLowerCase() === wanted));
  const found = deadlines.find(({ key }) => deadlineId(key) === said) ?? byName[0];
  if (found) return found;
  throw new UserError(
    'I know no such deadline. Pick one from the list that opens while you type; `/deadlines` shows them all.',
  );
}

/** What autocomplete offers for what was typed so far; everything while nothing was. */
export function deadlineChoices(services: Services, typed: string): { name: string; value: string }[] {
  const { pack, deadlines } = knownOf(services);
  const part = typed.trim().toLowerCase();
  return deadlines
    .filter((deadline) => names(pack, deadline).some((name) => name.toLowerCase().includes(part)))
    .slice(0, MAX_CHOICES)
    .map((deadline) => ({ name: label(pack, deadline), value: deadlineId(deadline.key) }));
}

/** What people call it: the name that answers show, the short id of the part, and the pack's other words for it. */
function names(pack: Pack, deadline: Deadline): string[] {
  const aliases = pack.surfaces.find(({ id }) => id === deadline.surface)?.aliases ?? {};
  return [subject(pack, deadline), deadline.surface, ...Object.values(aliases).flat()];
}

function label(pack: Pack, deadline: Deadline): string {
  const when = deadline.date === null ? 'no date' : dateWords(deadline.date);
  return `${plainLine(subject(pack, deadline)).slice(0, MAX_NAME - when.length - 2)}: ${when}`;
}
