import { leadTimeWords } from '../deadlines/lead-time.ts';
import { personalDue } from '../deadlines/personal-due.ts';
import type { Pack } from '../pack/pack.ts';
import type { Correction } from './alert.ts';
import { isOfDate, reasonLines, turnWords } from './correction-words.ts';
import { deadlineButtons } from './deadline-buttons.ts';
import type { Message } from './message.ts';
import { COLOUR } from './personal-message.ts';
import type { Personal } from './urgency.ts';
import { moment, standing, subject } from './wording.ts';

type Situation = Personal & {
  /** What was put right of its date, oldest first; at least one. */
  readonly corrections: readonly Correction[];
  readonly pack: Pack;
  readonly now: Date;
};

/** A personal reminder that told a wrong date, as its message says it from now on. */
export function correctedReminder({ corrections, ...situation }: Situation): Message {
  const { deadline, pack } = situation;
  const last = corrections.at(-1);
  return {
    content: `**Your reminder, put right:** ${turnWords(corrections.filter(isOfDate), pack)}`,
    embeds: [
      {
        title: 'The date of this reminder was wrong',
        description: [...(last ? reasonLines(last) : []), ...whatNow(situation)].join('\n'),
        color: COLOUR,
      },
    ],
    components: deadline ? deadlineButtons([deadline], null) : [],
    allowed_mentions: { parse: [] },
  };
}

function whatNow({ reminder, deadline, pack, now }: Omit<Situation, 'corrections'>): string[] {
  const due = personalDue(reminder, deadline);
  const lead = leadTimeWords(reminder.before);
  return [
    ...(deadline ? [`${subject(pack, deadline)}: ${standing(deadline, now)}`] : []),
    ...(due && due.at > now
      ? [`I remind you again ${lead} before, ${moment(due.at.toISOString(), 'f')}.`]
      : []),
    '`/remind list` shows what you asked for.',
  ];
}
