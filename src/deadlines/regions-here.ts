import type { Surrounding } from './around-date.ts';
import type { Here } from './here.ts';
import type { Regions, Scope } from './reader.ts';
import { endPlaces, regionsTold } from './regions-told.ts';

/**
 * For whom a date is the end: where its own clauses say, else where the sentence begins, else where the title or the
 * sentence before said. What another date of the sentence is for, this one may be or not: then it is nobody's.
 */
export function regionsHere(group: Surrounding, { sentence, groups, reader }: Here): Regions {
  const places = endPlaces(sentence);
  const own = places.filter(({ start }) => start >= group.start && start < group.end);
  if (own.length > 0) return regionsTold(own) ?? [];
  const first = Math.min(...groups.map(({ date }) => date.start), ...sentence.marks.flatMap(startOfEnd));
  const leading = regionsTold(places.filter(({ end }) => end <= first));
  if (leading !== null) return leading;
  return places.length > 0 ? [] : regionsInScope(reader.seen.scope);
}

/** Everywhere, where nothing else was said. */
export function regionsInScope({ before, title }: Scope): Regions {
  return before ?? title ?? [null];
}

function startOfEnd({ kind, start }: Here['sentence']['marks'][number]): number[] {
  return kind === 'end' ? [start] : [];
}
