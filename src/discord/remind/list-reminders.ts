import { customId } from '../../alerts/custom-id.ts';
import type { Message, Row } from '../../alerts/message.ts';
import { reminderSubject } from '../../alerts/personal-message.ts';
import { plainLine } from '../../alerts/safe-text.ts';
import { card } from '../../answers/card.ts';
import { type Kept, reminderLine } from '../../answers/remind-words.ts';
import { leadTimeWords } from '../../deadlines/lead-time.ts';
import type { Services } from '../command.ts';
import { knownOf } from '../known-of.ts';

const LABEL = 100;

/** `/remind list`: the person's own reminders, with a list to cancel one. */
export function remindersCard(userId: string, services: Services): Message {
  const kept = keptBy(userId, services);
  const lines = kept.map((one) => `• ${reminderLine(one)}`);
  const none =
    'You have asked for no reminder. `/remind deadline` sets one, and so does *Remind me* under an alert.';
  const privacy = 'Only you see this. `/remind cancel` deletes one; `/unsubscribe` leaves them as they are.';
  return {
    ...card('Your reminders', lines.length > 0 ? [...lines, '', privacy] : [none]),
    components: cancelSelect(kept),
  };
}

/** What autocomplete offers of a person's own reminders. */
export function reminderChoices(userId: string, typed: string, services: Services) {
  return keptBy(userId, services)
    .map((one) => ({ name: label(one), value: one.reminder.id }))
    .filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()));
}

function keptBy(userId: string, services: Services): Kept[] {
  const { pack, deadlines, now } = knownOf(services);
  return services.reminders.of(userId).map((reminder) => {
    const { about } = reminder;
    const deadline = about.kind === 'deadline' ? deadlines.find(({ key }) => key === about.key) : undefined;
    return { reminder, deadline, pack, now };
  });
}

function cancelSelect(kept: readonly Kept[]): Row[] {
  if (kept.length === 0) return [];
  const options = kept.map((one) => ({ label: label(one), value: one.reminder.id }));
  const select = {
    type: 3 as const,
    custom_id: customId({ command: 'remind', verb: 'cancel', argument: '' }),
    placeholder: 'Cancel one',
    options,
  };
  return [{ type: 1, components: [select] }];
}

function label({ reminder, deadline, pack }: Kept): string {
  const { about, before } = reminder;
  const lead = `, ${leadTimeWords(before)} before`;
  const what = about.kind === 'own' ? about.what : reminderSubject(reminder, deadline, pack);
  return `${plainLine(what).slice(0, LABEL - lead.length)}${lead}`;
}
