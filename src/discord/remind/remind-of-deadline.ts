import { liesAhead } from '../../alerts/deadline-buttons.ts';
import { dateWords, standing, subject } from '../../alerts/wording.ts';
import type { Deadline } from '../../deadlines/deadline.ts';
import { leadTimeWords } from '../../deadlines/lead-time.ts';
import { spanOf } from '../../deadlines/span-of.ts';
import type { Services } from '../command.ts';
import { knownOf } from '../known-of.ts';
import { UserError } from '../user-error.ts';
import { keepReminder } from './keep-reminder.ts';

type Asked = { readonly userId: string; readonly deadline: Deadline; readonly before: number };

/** Keeps a reminder of a known deadline, if there is still something to be reminded of; returns what to answer. */
export async function remindOfDeadline(
  { userId, deadline, before }: Asked,
  services: Services,
): Promise<string> {
  const { pack } = knownOf(services);
  refuseIfOver({ userId, deadline, before }, services);
  const about = { kind: 'deadline' as const, packId: pack.id, key: deadline.key };
  return keepReminder({ userId, about, before }, deadline, services);
}

function refuseIfOver({ deadline, before }: Asked, services: Services): void {
  const { pack, now } = knownOf(services);
  const what = subject(pack, deadline);
  if (pack.facts.some(({ surface, months_after }) => surface === deadline.surface && months_after !== null)) {
    throw new UserError(`**${what}** run out on each person’s own day. \`/remind credits\` counts yours.`);
  }
  if (!liesAhead(deadline, now)) {
    throw new UserError(`**${what}:** ${standing(deadline, now)}. There is nothing left to be reminded of.`);
  }
  const span = spanOf(deadline);
  if (span && deadline.date !== null && span.first.getTime() - before <= now.getTime()) {
    throw new UserError(
      `${leadTimeWords(before)} before ${dateWords(deadline.date, deadline.time)} is over already. Choose a shorter time; I count to the first moment of that date anywhere on Earth.`,
    );
  }
}
