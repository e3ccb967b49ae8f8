import type { Surrounding } from './around-date.ts';
import type { End, Here } from './here.ts';
import type { Mark } from './marks.ts';
import { isMain, lastSurface, mainSurfaces, ownSurface, surfacesIn, wholeSurfaces } from './surfaces.ts';

const NAMES: ReadonlySet<Mark['kind']> = new Set(['product', 'surface', 'hint']);

/** Which surfaces end on a date: named with it, else in its sentence, else before it. */
export function surfacesHere(group: Surrounding, event: End, here: Here): string[] {
  const { words, onlySurface } = here.reader;
  if (event !== 'told' && event.surface !== null) return [event.surface, ...endingWith(here)];
  const named = mainSurfaces(group.marks, words);
  if (named.length > 0) return named;
  const own = ownSurface(group, words);
  const isNamed = group.marks.some(({ kind }) => kind === 'product');
  if (own !== null && !isNamed) return [own];
  if (onlySurface !== null && isMain(onlySurface, words)) return [onlySurface];
  return isNamed ? wholeSurfaces(words) : surfacesBeside(group, event, here);
}

/** What a date's clauses leave out: named elsewhere in the sentence, or not yet spoken for, or named before. */
function surfacesBeside(group: Surrounding, event: End, { sentence, groups, reader }: Here): string[] {
  const { words, seen, title } = reader;
  const others = groups.filter(
    (other) =>
      other !== group && other.event?.kind !== 'notice' && mainSurfaces(other.marks, words).length > 0,
  );
  const apart = sentence.marks.filter((mark) => !others.some((other) => holds(other, mark)));
  const beside = mainSurfaces(apart, words);
  if (beside.length > 0) return beside;
  const taken = mainSurfaces(
    others.flatMap(({ marks }) => marks),
    words,
  );
  const left = wholeSurfaces(words).filter((id) => !taken.includes(id));
  const isOwn =
    event !== 'told' && (taken.length > 0 || sentence.marks.some(({ kind }) => kind === 'product'));
  if (isOwn && left.length > 0) return left;
  const own =
    ownSurface(sentence, words) ?? (sentence.marks.every(({ kind }) => !NAMES.has(kind)) ? seen.own : null);
  const before = [
    taken,
    own === null ? [] : [own],
    lastSurface(seen.before ?? '', words),
    surfacesIn(title, words),
  ];
  return before.find((ids) => ids.length > 0) ?? wholeSurfaces(words);
}

/** Whether a mark belongs to another date. */
function holds(other: Surrounding, mark: Mark): boolean {
  return mark.start >= other.start && mark.end <= other.end;
}

/** "Save your videos before April 26, when the app closes": the day of both. */
function endingWith({ sentence, groups, reader }: Here): string[] {
  const closes = sentence.marks.some(({ kind, surface }) => kind === 'end' && surface === null);
  return closes && groups.length === 1 ? mainSurfaces(sentence.marks, reader.words) : [];
}
