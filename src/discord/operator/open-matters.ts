import { hash } from 'node:crypto';
import type { RulingAction } from '../../alerts/action.ts';
import { customId } from '../../alerts/custom-id.ts';
import { hostLinks } from '../../alerts/host-links.ts';
import type { Message, Row } from '../../alerts/message.ts';
import { plainLine, safeText } from '../../alerts/safe-text.ts';
import { dateWords, standing, subject } from '../../alerts/wording.ts';
import { card } from '../../answers/card.ts';
import type { Deadline, Evidence } from '../../deadlines/deadline.ts';
import { factId, isRuling, isSameFact } from '../../deadlines/rulings.ts';
import { isCalendarDate } from '../../pack/calendar-date.ts';
import type { Services } from '../command.ts';
import { knownOf } from '../known-of.ts';
import { UserError } from '../user-error.ts';
import { aboutOf, draft, draftDenial, type Order } from './draft-ruling.ts';

/** A date that the ledger does not take for known: it waits for somebody to look. */
export type OpenMatter = {
  /** Short, for a button. */
  readonly id: string;
  readonly why: string;
  readonly deadline: Deadline;
  readonly fact: Pick<Deadline, 'date' | 'time' | 'status' | 'precision'>;
  readonly evidence: Evidence;
};

/** Discord has five rows of buttons; the last is left free. */
const MOST_BUTTONS = 4;

/** What is held, not believed or disputed, and was not decided yet. */
export function openMatters(deadlines: readonly Deadline[]): OpenMatter[] {
  return deadlines.flatMap((deadline) => {
    const { held, disputed, claims } = deadline;
    const denied = claims.filter((one) => isRuling(one) && one.ruling.kind === 'denies');
    const latest = [...new Map(claims.map((claim) => [claim.by.source, claim])).values()];
    const doubted = latest.filter((one) => one.doubt !== null);
    const matters = [
      ...claims
        .filter((one) => held && !isRuling(one) && one.date === held.date)
        .slice(-1)
        .map((one) => ({ one, why: 'It changed too often, so it is held.' })),
      ...disputed.map((one) => ({ one, why: 'A source of the same weight says this instead.' })),
      ...doubted.map((one) => ({ one, why: one.doubt ?? '' })),
    ];
    const open = matters.filter(
      ({ one }) => !isSameFact(one, deadline) && !denied.some((ruled) => isSameFact(ruled, one)),
    );
    const unique = new Map(open.map((matter) => [factId(matter.one), matter]));
    return [...unique.values()].map(({ one, why }) => ({
      id: idOf(deadline, one),
      why,
      deadline,
      fact: one,
      evidence: one.evidence,
    }));
  });
}

/** `/operator held`: what waits for a decision, each with its buttons. */
export function openMattersCard(services: Services): Message {
  const { pack, deadlines, now } = knownOf(services);
  const open = openMatters(deadlines);
  if (open.length === 0) return card('Nothing waits for you', ['No date is held, doubted or disputed.']);
  const lines = open.flatMap(({ deadline, fact, evidence, why }, n) => [
    `**${n + 1}. ${subject(pack, deadline)}: ${words(fact.date)}** (${hostLinks(pack)(evidence.url)})`,
    ...(evidence.quote === null ? [] : [`> ${safeText(evidence.quote, 300)}`]),
    `${safeText(why, 120)} Now stands: ${standing(deadline, now)}`,
  ]);
  const more = open.length > MOST_BUTTONS ? ['', 'Decide about these first; the others follow.'] : [];
  return {
    ...card('Dates that wait for you', [...lines, ...more]),
    components: open.slice(0, MOST_BUTTONS).map(buttons),
  };
}

/** The matter that a button stands for, if it is still open. */
export function findMatter(services: Services, id: string): OpenMatter {
  const found = openMatters(knownOf(services).deadlines).find((one) => one.id === id);
  if (found) return found;
  throw new UserError('This is no longer open. `/operator held` lists what is.');
}

/**
 * It is so: like each date that becomes known. Where another one leads, that one is wrong, and those who were told are
 * told so.
 */
export function draftAccept(order: Order, { deadline, fact, evidence }: OpenMatter): RulingAction {
  const { date, status } = deadline;
  const isDispute = deadline.disputed.some((one) => isSameFact(one, fact));
  if (fact.date !== null && !isCalendarDate(fact.date, fact.date.length === 7 ? 'month' : 'day'))
    throw new UserError('The calendar has no such date, so it can only be dismissed.');
  const { time, precision } = fact;
  return draft(order, {
    about: aboutOf(deadline),
    decision: {
      kind: 'says',
      date: fact.date,
      ...(time === undefined ? {} : { time }),
      precision,
      status: fact.status,
      evidence,
      insteadOf: isDispute ? { date, status } : null,
    },
    wrong: isDispute ? deadline : null,
    reason: null,
  });
}

/** It is not so; what stands goes on standing. */
export function draftDismiss(order: Order, { deadline, fact, evidence }: OpenMatter): RulingAction {
  return draftDenial(order, deadline, { wrong: fact, evidence, told: false, reason: null });
}

function idOf({ key }: Deadline, fact: Pick<Deadline, 'date' | 'status'>): string {
  return hash('sha256', `${key} ${factId(fact)}`, 'base64url').slice(0, 12);
}

function buttons({ id }: OpenMatter, n: number): Row {
  const button = (verb: string, label: string, style: 1 | 2) => ({
    type: 2 as const,
    style,
    label: plainLine(`${label} ${n + 1}`),
    custom_id: customId({ command: 'operator', verb, argument: id }),
  });
  return { type: 1, components: [button('accept', 'Accept', 1), button('dismiss', 'Dismiss', 2)] };
}

/** A date that is in no calendar is shown as it was read. */
function words(date: string | null): string {
  if (date === null) return 'no date';
  return isCalendarDate(date, date.length === 7 ? 'month' : 'day') ? dateWords(date) : safeText(date, 20);
}
