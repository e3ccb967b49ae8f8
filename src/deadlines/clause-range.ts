import type { Grammar } from './grammar.ts';
import type { Mark } from './marks.ts';
import type { Part, Sentence } from './read-sentence.ts';

/** Clauses that stand side by side in a sentence. */
export type ClauseRange = { readonly first: number; readonly last: number };

const NOTHING_NAMED: ReadonlySet<Mark['kind']> = new Set(['end', 'notice', 'until', 'formerly']);
/** So little beside date and names says nothing by itself: "and the API on 24 September". */
const LITTLE = { spaced: 32, unspaced: 14 };

/** Whether something that can end is named. */
export function names(parts: readonly Part[], { first, last }: ClauseRange): boolean {
  return parts
    .slice(first, last + 1)
    .some(({ marks }) => marks.some(({ kind }) => kind === 'surface' || kind === 'hint'));
}

/** Whether anything is marked that is no event. */
export function namesAny(parts: readonly Part[], { first, last }: ClauseRange): boolean {
  return parts.slice(first, last + 1).some(({ marks }) => marks.some(({ kind }) => !NOTHING_NAMED.has(kind)));
}

/** "(API)", right after a date. */
export function isBracket(part: Part | undefined): boolean {
  return isPlain(part) && /[(（]/.test(part.border);
}

/** "… are deprecated and will shut down": two verbs, one subject. */
export function isJoined(part: Part | undefined): boolean {
  return part !== undefined && /\p{L}/u.test(part.border);
}

/** Neither date nor event. */
export function isPlain(part: Part | undefined): part is Part {
  return part !== undefined && part.dates.length === 0 && !hasEvent(part);
}

/** Whether a clause tells of an end or a notice. */
export function hasEvent(part: Part | undefined): boolean {
  return part?.marks.some(isEvent) ?? false;
}

/** An end, or something told. */
export function isEvent({ kind }: Mark): boolean {
  return kind === 'end' || kind === 'notice';
}

/** Whether these clauses hold hardly more than a date and names, so that what they tell of stands elsewhere. */
export function saysLittle(sentence: Sentence, { first, last }: ClauseRange, { unspaced }: Grammar): boolean {
  const parts = sentence.parts.slice(first, last + 1);
  const known = parts.flatMap(({ dates, marks, places }) => [
    ...dates,
    ...places,
    ...marks.filter(({ kind }) => kind === 'product' || kind === 'surface'),
  ]);
  const letters = parts.reduce((sum, { start, end }) => sum + end - start, 0);
  const rest = letters - known.reduce((sum, { start, end }) => sum + end - start, 0);
  return rest <= (unspaced ? LITTLE.unspaced : LITTLE.spaced);
}
