import { agreeOnEnd } from './agree.ts';
import { type Change, changeBetween } from './change.ts';
import { createCourt } from './court.ts';
import type { Claim, Deadline, DeadlineState, FormerState } from './deadline.ts';
import { lastWord, withFirstDay } from './last-word.ts';
import { type Lead, lead } from './lead.ts';
import { orderClaims } from './order-claims.ts';
import { isRuling, type Ruling, wrongBy } from './rulings.ts';
import { stateOf } from './state-of.ts';

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
  const court = createCourt(claims);
  const turns: number[] = [];
  let current = new Map<string, Claim>();
  let known: Followed | null = null;
  for (const [at, said] of Map.groupBy(claims, (claim) => claim.at)) {
    const rulings = said.filter(isRuling);
    if (rulings.length > 0) {
      court.rule(rulings);
      current = lastWords(new Map(), claims.filter((claim) => claim.at <= at).filter(court.isBelieved));
    } else {
      const believed = said.filter(court.isBelieved);
      if (believed.length === 0) continue;
      current = lastWords(current, believed);
    }
    const words = orderClaims([...current.values()]);
    const standing: Followed | null = known;
    const leading: Lead | null = court.leading(
      words.length > 0 ? lead({ current: words, provider, relied, standing }) : null,
    );
    if (leading) known = afterStep(known, leading, { at, turns, rulings });
    else if (known) known = takenBack(known, { at, turns, rulings });
  }
  return known ?? unknown(claims);
}

/** The last word of each source, after some more were said. */
function lastWords(before: Map<string, Claim>, said: readonly Claim[]): Map<string, Claim> {
  for (const claim of said) before.set(claim.by.source, lastWord(before.get(claim.by.source), claim));
  return before;
}

type Step = { readonly at: string; readonly turns: number[]; readonly rulings: readonly Ruling[] };

function afterStep(known: Followed | null, leading: Lead, { at, turns, rulings }: Step): Followed {
  const isRuled = rulings.length > 0;
  const next = isRuled
    ? { ...stateFor(known, leading, at), status: leading.claim.status }
    : stateFor(known, leading, at);
  const change = changeBetween(known, next);
  if (known === null) return next;
  if (change === null || !isNews(change, known, next)) return refreshed(known, next);
  const now = Date.parse(at);
  if (isRuled) turns.length = 0;
  else if (isTurn(known, next)) {
    if (turns.filter((turn) => turn > now - DAY).length >= MAX_TURNS) return withHeld(known, next, at);
    turns.push(now);
  }
  return { ...next, history: pushed(known, rulings) };
}

/** Nobody who counts says anything any more, since an operator took back what stood. */
function takenBack(known: Followed, { at, turns, rulings }: Step): Followed {
  const [ruling] = rulings;
  if (!ruling || known.support === 0) return known;
  turns.length = 0;
  return {
    ...nothingKnown,
    evidence: ruling.evidence,
    since: at,
    history: pushed(known, rulings),
  };
}

const nothingKnown = {
  date: null,
  precision: 'none',
  status: 'undated',
  note: null,
  support: 0,
  disputed: [],
  held: null,
} satisfies Partial<Followed>;

/** What makes another state of it. That it has passed, or that one more says so, leaves the state as it was. */
function isNews(change: Change, before: Followed, after: Followed): boolean {
  if (change === 'confirmed') return before.status === 'reported';
  if (change === 'conflict' || change === 'settled') return isTurn(before, after);
  return change !== 'passed' && change !== 'held';
}

/** Another date than the one that stood, or none any more. */
function isTurn(before: Followed, after: Followed): boolean {
  const hadEnd = before.date !== null || before.status === 'withdrawn';
  const isEnd =
    before.date !== after.date || (before.status === 'withdrawn') !== (after.status === 'withdrawn');
  return (hadEnd && isEnd) || (before.opens !== undefined && before.opens.date !== after.opens?.date);
}

function stateFor(known: Followed | null, { claim, support, disputed }: Lead, at: string): Followed {
  const said = known === null ? claim : withFirstDay(claim, known);
  return {
    ...stateOf({ ...said, since: at }),
    status: statusFor(known, claim),
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
  const hasMoved = known.status === 'moved' || !agreeOnEnd(known, claim);
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

function pushed(known: Followed, rulings: readonly Ruling[]): FormerState[] {
  const wrong = wrongBy(rulings, known);
  const state = stateOf(known);
  return [...known.history, wrong === null ? state : { ...state, wrong }];
}

/** Something was said, by nobody who counts: no date is taken from it. */
function unknown(claims: readonly Claim[]): Followed | null {
  const last = claims.findLast(({ doubt }) => doubt === null) ?? claims.at(-1);
  if (!last) return null;
  return { ...nothingKnown, status: 'reported', evidence: last.evidence, since: last.at, history: [] };
}
