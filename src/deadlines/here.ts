import type { Surrounding } from './around-date.ts';
import type { Sentence } from './read-sentence.ts';
import type { Reader } from './reader.ts';

/** A date with the sentence and the item it stands in. */
export type Here = {
  readonly sentence: Sentence;
  readonly groups: readonly Surrounding[];
  readonly reader: Reader;
};

/** By which word a date is an end: one in its own clauses, maybe of one surface only, or one told beside it. */
export type End = 'told' | { readonly surface: string | null };
