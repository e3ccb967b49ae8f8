import type { Action, RulingAction } from '../../alerts/action.ts';
import { safeText } from '../../alerts/safe-text.ts';
import { type Deadline, deadlineKey, type Evidence } from '../../deadlines/deadline.ts';
import { readStatedDate } from '../../deadlines/read-stated-date.ts';
import { rulingOf } from '../../deadlines/rule.ts';
import { type Fact, isSameFact } from '../../deadlines/rulings.ts';
import { tierOfAddress } from '../../deadlines/tier-of-address.ts';
import type { Pack } from '../../pack/pack.ts';
import { UserError } from '../user-error.ts';
import { readAddress, readQuote, readReason } from './read-words.ts';

type About = RulingAction['about'];
/** Who does it, when, and by which interaction. */
export type Order = Pick<Action, 'id' | 'packId' | 'at' | 'by'>;

/** What an operator gives for a date: nothing of it is believed yet. */
export type Said = {
  readonly date: string;
  readonly quote: string;
  readonly address: string;
  readonly reason: string | null;
  readonly pack: Pack;
};

/** A date where none stood, or that the one which stood was called off. */
export function draftAdd(order: Order, about: Omit<About, 'key'>, said: Said): RulingAction {
  const key = deadlineKey(about);
  const stated = statedBy(order, about.provider, said);
  return draft(order, {
    about: { ...about, key },
    decision: { ...stated, kind: 'says', insteadOf: null },
    wrong: null,
    reason: said.reason,
  });
}

/** Another date than the one that stood, which was wrong. */
export function draftCorrect(order: Order, deadline: Deadline, said: Said): RulingAction {
  const stated = statedBy(order, deadline.provider, said);
  if (isSameFact(stated, deadline))
    throw new UserError('That is what stands already, so there is nothing to correct.');
  const { date, status } = deadline;
  return draft(order, {
    about: aboutOf(deadline),
    decision: { ...stated, kind: 'says', insteadOf: { date, status } },
    wrong: deadline,
    reason: said.reason,
  });
}

/** What stood was wrong; what stood before stands again. */
export function draftRetract(order: Order, deadline: Deadline, reason: string | null): RulingAction {
  if (deadline.support === 0) throw new UserError('Nothing stands there, so there is nothing to take back.');
  return draftDenial(order, deadline, { wrong: deadline, evidence: deadline.evidence, told: true, reason });
}

type Denial = {
  readonly wrong: Fact & Pick<Deadline, 'time'>;
  readonly evidence: Evidence;
  /** Whether it was told as what is known. */
  readonly told: boolean;
  readonly reason: string | null;
};

export function draftDenial(
  order: Order,
  deadline: Deadline,
  { wrong, evidence, told, reason }: Denial,
): RulingAction {
  const { date, status } = wrong;
  const none = { ...evidence, quote: null, readAt: null, sha256: null };
  const precision = date === null ? 'none' : date.length === 7 ? 'month' : 'day';
  const decision = { kind: 'denies', date, status, precision, evidence: none, insteadOf: null } as const;
  return draft(order, { about: aboutOf(deadline), decision, wrong: told ? wrong : null, reason });
}

type Decision = Omit<Parameters<typeof rulingOf>[0], 'at' | 'reason'>;

type Draft = {
  readonly about: About;
  readonly decision: Decision;
  readonly wrong: (Fact & Pick<Deadline, 'time'>) | null;
  readonly reason: string | null;
};

/** An action that is to be confirmed. */
export function draft(order: Order, { about, decision, wrong, reason }: Draft): RulingAction {
  const why = readReason(reason);
  const ruling = rulingOf({ ...decision, at: order.at, reason: why });
  return {
    kind: 'ruling',
    ...order,
    reason: why,
    doneAt: null,
    about,
    ruling,
    wrong: wrong && {
      date: wrong.date,
      ...(wrong.time === undefined ? {} : { time: wrong.time }),
      status: wrong.status,
    },
  };
}

export function aboutOf({ key, provider, surface, region }: Deadline): About {
  return { key, provider, surface, region };
}

/** Whether what was typed for a date says that it does not end any more. */
export function isCallingOff(date: string): boolean {
  return wordOf(date) === 'withdrawn';
}

function wordOf(date: string): string {
  return date.trim().toLowerCase();
}

function statedBy({ at }: Order, provider: string, said: Said) {
  const url = readAddress(said.address);
  const tier = tierOfAddress(url, provider, said.pack);
  const evidence: Evidence = { quote: readQuote(said.quote), url, tier, readAt: at, sha256: null };
  if (isCallingOff(said.date))
    return { date: null, precision: 'none', status: 'withdrawn', evidence } as const;
  if (wordOf(said.date) === 'none')
    return { date: null, precision: 'none', status: 'undated', evidence } as const;
  const placed = readStatedDate(said.date, new Date(at));
  if (!placed)
    throw new UserError(
      `I can not read the date “${safeText(said.date, 40)}”. Write it as 2026-05-10, as 2026-05, “none”, or “withdrawn”. Nothing was changed.`,
    );
  const status = tier === 'official' || tier === 'provider' ? 'announced' : 'reported';
  return { ...placed, status, evidence } as const;
}
