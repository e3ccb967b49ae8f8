import type { Deadline } from '../deadlines/deadline.ts';
import { leadTimeWords } from '../deadlines/lead-time.ts';
import { personalDue } from '../deadlines/personal-due.ts';
import type { PersonalReminder } from '../deadlines/personal-reminder.ts';
import type { Pack } from '../pack/pack.ts';
import type { Alert } from './alert.ts';
import { deadlineButtons } from './deadline-buttons.ts';
import type { Message } from './message.ts';
import { safeText } from './safe-text.ts';
import { isLate, urgencyOf } from './urgency.ts';
import { dateWords, moment, standing, subject } from './wording.ts';

export const COLOUR = 0xd68910;

type Situation = {
  readonly reminder: PersonalReminder;
  /** The deadline it is about, as it stands. */
  readonly deadline: Deadline | undefined;
  readonly pack: Pack;
  readonly now: Date;
  readonly alert: Alert;
};

/** A personal reminder as its person gets it, by what is known when it is sent. */
export function personalMessage(situation: Situation): Message {
  const { reminder, deadline, pack, alert, now } = situation;
  const late = isLate(alert, urgencyOf(alert, situation), now);
  return {
    content: `**Your reminder${late ? ', late' : ''}:** ${reminderSubject(reminder, deadline, pack)}: ${when(reminder, deadline)}`,
    embeds: [
      {
        title: 'You asked me to remind you',
        description: [
          ...stands(situation),
          `${asked(situation, late)} \`/remind list\` shows what else you asked for.`,
        ].join('\n'),
        color: COLOUR,
      },
    ],
    components: deadline ? deadlineButtons([deadline], null) : [],
    allowed_mentions: { parse: [] },
  };
}

/** What a personal reminder is about, in words that are safe in a message. */
export function reminderSubject(
  { about }: PersonalReminder,
  deadline: Deadline | undefined,
  pack: Pack,
): string {
  if (about.kind === 'own') return safeText(about.what, 200);
  return deadline ? subject(pack, deadline) : 'a date that is no longer on record';
}

function when({ about }: PersonalReminder, deadline: Deadline | undefined): string {
  if (about.kind === 'own') return dateWords(about.date);
  if (!deadline || deadline.date === null || deadline.status === 'withdrawn')
    return 'its date was taken back';
  return dateWords(deadline.date, deadline.time);
}

function stands({ reminder, deadline, pack, now }: Situation): string[] {
  if (reminder.about.kind === 'own')
    return [`This is your own date, ${dateWords(reminder.about.date)}; nobody else sees it.`];
  return deadline ? [`${subject(pack, deadline)}: ${standing(deadline, now)}`] : [];
}

function asked({ reminder, deadline, alert: { at } }: Situation, late: boolean): string {
  const lead = leadTimeWords(reminder.before);
  if (personalDue(reminder, deadline)?.hurried)
    return `You asked for ${lead} before. The date has come nearer than that, so I tell you now.`;
  return late
    ? `You asked for ${lead} before. That was ${moment(at)}; I could not send it then.`
    : `You asked for ${lead} before.`;
}
