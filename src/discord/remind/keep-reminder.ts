import type { Message } from '../../alerts/message.ts';
import { reminderSubject } from '../../alerts/personal-message.ts';
import { countingWords, dueWords, type Kept } from '../../answers/remind-words.ts';
import type { Deadline } from '../../deadlines/deadline.ts';
import { leadTimeWords } from '../../deadlines/lead-time.ts';
import { type PersonalReminder, personalReminderId, type Wish } from '../../deadlines/personal-reminder.ts';
import type { Services } from '../command.ts';
import { knownOf } from '../known-of.ts';
import { personalQuiet } from '../quiet/personal-quiet.ts';
import { reachPerson } from '../reach-person.ts';
import { UserError } from '../user-error.ts';

const MOST = 25;
const CLOSED =
  'I can not send you DMs, and a reminder comes as one. Allow them in the privacy settings of a server we share, then try again. Nothing was saved.';

/**
 * Keeps a wish, after a DM has proved that the reminder can arrive; returns what to answer. Asking twice for the same
 * is one reminder.
 */
export async function keepReminder(
  wish: Wish,
  deadline: Deadline | undefined,
  services: Services,
): Promise<string> {
  const { pack, now } = knownOf(services);
  const id = personalReminderId(wish);
  const own = services.reminders.of(wish.userId);
  const known = own.find((one) => one.id === id);
  if (known && !known.trouble)
    return `You have this reminder already. ${dueWords({ reminder: known, deadline, pack, now })}`;
  if (!known && own.length >= MOST) {
    throw new UserError(
      `You have ${MOST} reminders, and more I do not keep. \`/remind cancel\` deletes one.`,
    );
  }
  const wished: PersonalReminder = {
    ...wish,
    id,
    channelId: '',
    since: now.toISOString(),
    trouble: null,
    quiet: personalQuiet(wish.userId, services),
  };
  const kept: Kept = { reminder: wished, deadline, pack, now };
  const channelId = await reachPerson(wish.userId, services, {
    proof: () => confirmation(kept),
    nonce: `remind-${id}`,
    closed: CLOSED,
  });
  const reachable = own.filter(({ trouble }) => trouble !== null).map((one) => ({ ...one, trouble: null }));
  await services.reminders.save([...reachable, { ...wished, channelId }]);
  return `Done: I will remind you in your DMs. ${sentence(kept)}`;
}

function confirmation(kept: Kept): Message {
  const content = `**Reminder set.** ${sentence(kept)} \`/remind list\` shows yours, \`/remind cancel\` deletes one.`;
  return { content, embeds: [], allowed_mentions: { parse: [] } };
}

function sentence(kept: Kept): string {
  const { reminder, deadline, pack } = kept;
  const what = `**${reminderSubject(reminder, deadline, pack)}**, ${leadTimeWords(reminder.before)} before.`;
  const follows = reminder.about.kind === 'deadline' ? 'It follows the date if that moves.' : '';
  return [what, dueWords(kept), countingWords(kept), follows].filter(Boolean).join(' ');
}
