import { agree, isCoarser, isDecisive } from './agree.ts';
import { type Change, changeBetween } from './change.ts';
import type { Claim, Deadline, DeadlineState } from './deadline.ts';
import { type Lead, lead } from './lead.ts';
import { orderClaims } from './order-claims.ts';

type Followed = Pick<Deadline, keyof DeadlineState | 'history' | 'support' | 'disputed' | 'held'>;

const DAY = 86_400_000;
/** More turns within a day are held back: somebody is editing, or quarrelling. */
const MAX_TURNS = 2;

/**
 * What is known after all that was said, oldest first, with what stood before. It follows from the claims alone, so
 * the same claims give the same deadline in whatever order they were read. Null when nothing was said.
 */
export function followClaims(claims: readonly Claim[], provider: string): Followed | null {
  const relied = new Set(claims.flatMap(({ onRecord, by }) => (onRecord ? [by.source] : [])));
  const current = new Map<string, Claim>();
  const turns: number[] = [];
  let known: Followed | null = null;
  for (const [at, said] of Map.groupBy(claims.filter(isBelieved), (claim) => claim.at)) {
    for (const claim of said)
      if (replaces(claim, current.get(claim.by.source))) current.set(claim.by.source, claim);
    const leading = lead({ current: orderClaims([...current.values()]), provider, relied });
    if (leading) known = afterStep(known, leading, { at, turns });
  }
  return known ?? unknown(claims);
}

function isBelieved({ doubt }: Claim): boolean {
  return doubt === null;
}

/** A date that is no longer on a page is not taken back by that; a month takes no day away. */
function replaces(claim: Claim, before: Claim | undefined): boolean {
  if (before === undefined) return true;
  return !(isDecisive(before) && !isDecisive(claim)) && !isCoarser(claim, before);
}

type Step = { readonly at: string; readonly turns: number[] };

function afterStep(known: Followed | null, leading: Lead, { at, turns }: Step): Followed {
  const next = stateFor(known, leading, at);
  const change = changeBetween(known, next);
  if (known === null) return next;
  if (change === null || !isNews(change, known, next)) return refreshed(known, next);
  const now = Date.parse(at);
  if (isTurn(known, next)) {
    if (turns.filter((turn) => turn > now - DAY).length >= MAX_TURNS) return withHeld(known, next, at);
    turns.push(now);
  }
  return { ...next, history: pushed(known) };
}

/** What makes another state of it. That it has passed, or that one more says so, leaves the state as it was. */
function isNews(change: Change, before: Followed, after: Followed): boolean {
  if (change === 'confirmed') return before.status === 'reported';
  if (change === 'conflict' || change === 'settled') return isTurn(before, after);
  return change !== 'passed' && change !== 'held';
}

/** Another date than the one that stood, or none any more. */
function isTurn(before: Followed, after: Followed): boolean {
  const wasSet = isDecisive(before);
  return (
    wasSet &&
    (before.date !== after.date || (before.status === 'withdrawn') !== (after.status === 'withdrawn'))
  );
}

function stateFor(known: Followed | null, { claim, support, disputed }: Lead, at: string): Followed {
  const { date, time, precision, evidence, note } = claim;
  return {
    date,
    ...(time === undefined ? {} : { time }),
    precision,
    status: statusFor(known, claim),
    evidence,
    note,
    since: at,
    history: [],
    support,
    disputed: [...disputed],
    held: null,
  };
}

/** That a date once moved stays worth saying, also when it is confirmed or has passed. */
function statusFor(known: Followed | null, claim: Claim): Claim['status'] {
  const { status } = claim;
  if (status === 'withdrawn' || status === 'reported' || claim.date === null || !known?.date) return status;
  const hasMoved = known.status === 'moved' || !agree(known, claim);
  return hasMoved && known.status !== 'withdrawn' && known.status !== 'reported' ? 'moved' : status;
}

/** The same fact: newer words take the place of older ones, the same words change nothing. */
function refreshed(known: Followed, { evidence, support, disputed, note, status }: Followed): Followed {
  const isSaid = known.evidence.quote === evidence.quote && known.evidence.url === evidence.url;
  const kept = known.date === null ? known.note : null;
  return {
    ...known,
    evidence: isSaid ? known.evidence : evidence,
    support,
    disputed,
    status,
    note: note ?? kept,
    held: null,
  };
}

function withHeld(known: Followed, { date, evidence }: Followed, at: string): Followed {
  return { ...known, held: known.held ?? { date, evidence, since: at } };
}

function pushed({
  date,
  time,
  precision,
  status,
  evidence,
  since,
  note,
  history,
}: Followed): DeadlineState[] {
  return [
    ...history,
    { date, ...(time === undefined ? {} : { time }), precision, status, evidence, since, note },
  ];
}

/** Something was said, by nobody who counts: no date is taken from it. */
function unknown(claims: readonly Claim[]): Followed | null {
  const last = claims.findLast(isBelieved) ?? claims.at(-1);
  if (!last) return null;
  return {
    date: null,
    precision: 'none',
    status: 'reported',
    evidence: last.evidence,
    note: null,
    since: last.at,
    history: [],
    support: 0,
    disputed: [],
    held: null,
  };
}
