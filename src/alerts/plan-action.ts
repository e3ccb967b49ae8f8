import type { Deadline } from '../deadlines/deadline.ts';
import type { Ledger } from '../deadlines/ledger.ts';
import { rule } from '../deadlines/rule.ts';
import type { Story } from '../news/story.ts';
import type { Action, AlertAction, RulingAction } from './action.ts';
import type { Alert, Correction } from './alert.ts';
import { announce } from './announce.ts';
import { loudest } from './loudest.ts';
import type { Outbox } from './outbox.ts';
import type { PersonalReminders } from './personal-reminders.ts';
import { planStories, type StoryChanges } from './plan-stories.ts';
import { toldOf } from './told-of.ts';
import { alertsTelling, personalTelling } from './wrongly-told.ts';

/** What follows from an operator's action. */
export type Plan = {
  /** The end after it; null where it is about an alert's words. */
  readonly after: Deadline | null;
  /** What everyone who wants it is told, as of any date. */
  readonly alerts: readonly Alert[];
  /** What those are told who were told something wrong. */
  readonly correction: Correction | null;
  /** Stories that become one, or two. */
  readonly stories: StoryChanges;
};

type Known = {
  readonly ledger: Ledger;
  readonly outbox: Pick<Outbox, 'alerts' | 'corrections' | 'has'>;
  readonly reminders: Pick<PersonalReminders, 'values'>;
  readonly story: (id: string) => Story | undefined;
};

const nothing: Plan = { after: null, alerts: [], correction: null, stories: new Map() };

/** What an action means, by what is known (pure). The same action gives alerts of the same ids, also when half done. */
export function planAction(action: Action, known: Known): Plan {
  switch (action.kind) {
    case 'ruling':
      return planRuling(action, known);
    case 'alert':
      return { ...nothing, correction: ofWords(action, known) };
    case 'merge':
    case 'split':
      return { ...nothing, stories: planStories(action, known.story) };
  }
}

function planRuling(action: RulingAction, { ledger, outbox, reminders }: Known): Plan {
  const { about, ruling, wrong, packId, at } = action;
  const { ledger: next, events } = rule(ledger, about, ruling);
  const after = next[about.key] ?? null;
  if (wrong === null) {
    const alerts = announce({ packId, stories: [], events, now: new Date(at), onePage: true });
    return { ...nothing, after, alerts };
  }
  const told = { packId, key: about.key, fact: wrong };
  const of = [...new Set([...alertsTelling(told, outbox), ...personalTelling(told, { outbox, reminders })])];
  if (after === null || of.length === 0) return { ...nothing, after };
  const correction: Correction = {
    ...headOf(action, of, outbox),
    how: ruling.ruling.kind === 'says' ? 'corrected' : 'retracted',
    about: { kind: 'deadline', wrong, right: toldOf(after) },
  };
  return { ...nothing, after, correction };
}

function ofWords(action: AlertAction, { outbox }: Known): Correction {
  const { said, words } = action;
  return {
    ...headOf(action, [action.alertId], outbox),
    how: words === null ? 'retracted' : 'corrected',
    about: { kind: 'alert', said, words },
  };
}

function headOf({ id, packId, at, reason }: Action, of: readonly string[], outbox: Known['outbox']) {
  const loud = [...outbox.alerts()].filter((one) => of.includes(one.id)).map(({ severity }) => severity);
  return {
    kind: 'correction' as const,
    id: `correction-${id}`,
    packId,
    // It weighs as much as what it corrects, though it pings nobody.
    severity: loudest(loud),
    at,
    of: [...of],
    reason,
  };
}
