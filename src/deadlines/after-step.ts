import { type Change, changeBetween } from './change.ts';
import type { FormerState } from './deadline.ts';
import { type Followed, nothingKnown } from './followed.ts';
import type { Lead } from './lead.ts';
import { type Ruling, wrongBy } from './rulings.ts';
import { stateFromLead } from './state-from-lead.ts';
import { stateOf } from './state-of.ts';

const DAY = 86_400_000;
/** More turns within a day are held back: somebody is editing, or quarrelling. */
const MAX_TURNS = 2;

type Step = { readonly at: string; readonly turns: number[]; readonly rulings: readonly Ruling[] };

/** What is known after something more was said, at one moment; `turns` remembers when the date changed. */
export function afterStep(known: Followed | null, leading: Lead | null, step: Step): Followed | null {
  if (leading !== null) return afterWords(known, leading, step);
  return known && takenBack(known, step);
}

function afterWords(known: Followed | null, leading: Lead, { at, turns, rulings }: Step): Followed {
  const isRuled = rulings.length > 0;
  const next = isRuled
    ? { ...stateFromLead(known, leading, at), status: leading.claim.status }
    : stateFromLead(known, leading, at);
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
