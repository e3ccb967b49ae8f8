import { fold } from './fold.ts';
import type { Words } from './words.ts';

/** A word with a capital that does not begin the sentence. */
const NAME = /(?<=[\p{L}\p{N},;:”’)]\s+[“‘(]?)\p{Lu}[\p{Script=Latin}\p{N}]{2,}/gu;
const WORD = /\p{L}+/gu;
/** Where more words than this begin with a capital it tells nothing: headlines in English, any text in German. */
const MOST_CAPITALS = 0.4;

/** The names in a text, folded, without those that the pack knows. */
export function namesIn(text: string, words: Words): string[] {
  const all = text.match(WORD) ?? [];
  const capitals = all.filter((word) => /^\p{Lu}/u.test(word));
  if (capitals.length > all.length * MOST_CAPITALS) return [];
  return (text.match(NAME) ?? []).map(fold).filter((name) => !isKnown(name, words));
}

function isKnown(name: string, { perhapsNamed, maker, angles, providers }: Words): boolean {
  const known = [perhapsNamed, maker, ...[...angles, ...providers].map(({ said }) => said)];
  return known.some((expression) => expression.test(name));
}
