import { deadlineId } from '../deadlines/deadline-id.ts';
import { hasPassed } from '../deadlines/has-passed.ts';
import type { ToldDeadline } from './alert.ts';
import { type CustomId, customId } from './custom-id.ts';
import type { Button, Row } from './message.ts';

/**
 * The buttons under whatever speaks of deadlines: they open for the first of them, and their answers lead on to the
 * others; the calendar's file holds every date. Whoever clicks gets an answer of their own. Where nothing lies ahead
 * at `now`, or with null, there is only the evidence.
 */
export function deadlineButtons(deadlines: readonly ToldDeadline[], now: Date | null): Row[] {
  const [first] = deadlines;
  if (!first) return [];
  const ahead = now === null ? undefined : deadlines.find((deadline) => liesAhead(deadline, now));
  const evidence = button('Evidence', { command: 'evidence', verb: 'show', argument: deadlineId(first.key) });
  if (!ahead) return [{ type: 1, components: [evidence] }];
  const remind = button('Remind me', { command: 'remind', verb: 'ask', argument: deadlineId(ahead.key) });
  const calendar = button('Add to calendar', { command: 'calendar', verb: 'file', argument: '' });
  return [{ type: 1, components: [evidence, remind, ...(ahead.date === null ? [] : [calendar])] }];
}

/** Whether there is something to be reminded of: a date to come, or one that is still to be named. */
export function liesAhead(deadline: ToldDeadline, now: Date): boolean {
  return deadline.status !== 'withdrawn' && !hasPassed(deadline, now);
}

function button(label: string, id: CustomId): Button {
  return { type: 2, style: 2, label, custom_id: customId(id) };
}
