import { providerName, surfaceName } from '../alerts/wording.ts';
import type { Claim, Deadline, DeadlineState, Evidence, Vanishing } from '../deadlines/deadline.ts';
import { doubtedClaims } from '../deadlines/doubted-claims.ts';
import { vanished } from '../deadlines/vanished.ts';
import type { SourceState } from '../feed/source-state.ts';
import type { Pack } from '../pack/pack.ts';
import { lastChange } from './last-change.ts';
import type { Published } from './published.ts';

/** Raised when a program that reads the document would have to be changed. docs/ledger-json.md describes the shape. */
const VERSION = 1;

/** The ledger as JSON for other programs. Quotes are verbatim; what is invisible in them is written as its number. */
export function ledgerDocument(published: readonly Published[]): string {
  const document = {
    version: VERSION,
    generatedAt: lastChange(published),
    products: published.map(({ pack: { id, product } }) => ({
      id,
      name: product.name,
      maker: product.maker,
    })),
    deadlines: published.flatMap(({ pack, deadlines }) =>
      deadlines.toSorted(byKey).map((deadline) => toDeadline(pack, deadline)),
    ),
    sources: published.flatMap(({ pack, sources }) =>
      sources.filter(({ source }) => source.tier === 'official').map((state) => toSource(pack, state)),
    ),
  };
  return `${visible(JSON.stringify(document, null, 2))}\n`;
}

function toDeadline(pack: Pack, deadline: Deadline) {
  const { key, provider, surface, region, history, support, disputed, held } = deadline;
  return {
    product: pack.id,
    key,
    provider,
    providerName: providerName(pack, provider),
    surface,
    surfaceName: surfaceName(pack, surface),
    region,
    ...toState(deadline),
    history: history.map((former) => ({ ...toState(former), wrong: former.wrong ?? null })),
    support,
    vanished: vanished(deadline).map(toVanishing),
    disputed: disputed.map(toClaim),
    held: held && { date: held.date, since: held.since, evidence: toProof(held.evidence) },
    doubted: doubtedClaims(deadline).map((claim) => ({ ...toClaim(claim), reason: claim.doubt })),
  };
}

function toState({ date, time, opens, precision, status, note, since, evidence }: DeadlineState) {
  const day = { date, time: time ?? null, opens: toWindow(opens) };
  return { ...day, precision, status, note, since, evidence: toProof(evidence) };
}

function toClaim({ by, date, time, opens, precision, status, evidence }: Claim) {
  const day = { date, time: time ?? null, opens: toWindow(opens) };
  return { outlet: by.outlet, ...day, precision, status, evidence: toProof(evidence) };
}

function toWindow(opens: DeadlineState['opens']) {
  return opens ? { date: opens.date, evidence: toProof(opens.evidence) } : null;
}

function toVanishing({ outlet, url, date, lastRead, without }: Vanishing) {
  return { outlet, url, date, lastReadAt: lastRead, missingSince: without[0] };
}

function toProof({ quote, url, tier, readAt, sha256 }: Evidence) {
  const readBy = sha256 === null ? 'operator' : 'bot';
  return { quote, url, tier, readAt, readBy: quote === null ? null : readBy, sha256 };
}

function toSource({ id: product }: Pack, { source, visit }: SourceState) {
  const { id, name, url, tier } = source;
  return { product, id, name, url, tier, readAt: visit.readAt, blindSince: visit.blind?.since ?? null };
}

/**
 * Signs that reorder or hide what stands around them, which JSON allows and a reader of the file does not see; and
 * "<", so that it is no markup even to a program that guesses.
 */
function visible(json: string): string {
  return json.replaceAll(/[<\u007f-\u009f\p{Cf}\p{Co}\u2028\u2029\ufffe\uffff]/gu, (sign) =>
    [...Array(sign.length).keys()].map((at) => numbered(sign.charCodeAt(at))).join(''),
  );
}

function numbered(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}

function byKey(a: Deadline, b: Deadline): number {
  return a.key < b.key ? -1 : 1;
}
