import type { Deadline } from '../deadlines/deadline.ts';
import { type LadderChoice, ladderChoices } from '../deadlines/ladder.ts';
import { dueOpenings } from '../deadlines/openings.ts';
import { dueReminders } from '../deadlines/reminders.ts';
import type { Alert } from './alert.ts';
import { remind } from './remind.ts';
import { tellOpening } from './tell-opening.ts';

export type LadderAlert = { readonly alert: Alert; readonly choices: ReadonlySet<LadderChoice> };

/**
 * The reminders due at `now`, and the windows that have opened, each with the choices it is due for (pure). Choices differ in what is due only after
 * downtime: whoever takes all rungs is told of the last one, whoever takes few of the last of theirs.
 */
export function ladderAlerts(packId: string, deadlines: readonly Deadline[], now: Date): LadderAlert[] {
  const byId = new Map<string, { alert: Alert; choices: Set<LadderChoice> }>();
  for (const choice of ladderChoices) {
    const due = dueReminders(deadlines, now, choice).map((reminder) => remind(packId, reminder));
    const open = dueOpenings(deadlines, now, choice).map((opening) => tellOpening(packId, opening));
    for (const alert of [...due, ...open]) {
      const entry = byId.get(alert.id) ?? { alert, choices: new Set() };
      byId.set(alert.id, entry);
      entry.choices.add(choice);
    }
  }
  return [...byId.values()];
}
