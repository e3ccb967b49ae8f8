import type { Words } from '../news/words.ts';
import { allMatches } from './all-matches.ts';
import type { Mark } from './marks.ts';

/** Surfaces that end with the product; the others (exports, data) have ends of their own. */
export function mainSurfaces(marks: readonly Mark[], words: Words): string[] {
  const main = (mark: Mark) => mark.surface !== null && isMain(mark.surface, words);
  const apart = marks.filter((mark, index) => !belongsToOther(mark, marks[index - 1], marks[index + 1]));
  const named = apart.filter((mark) => mark.kind === 'surface' && main(mark));
  const found = named.length > 0 ? named : apart.filter((mark) => mark.kind === 'hint' && main(mark));
  return words.surfaces.map(({ id }) => id).filter((id) => found.some(({ surface }) => surface === id));
}

export function isMain(id: string, words: Words): boolean {
  return words.surfaces.some((surface) => surface.id === id && surface.ends === null);
}

/** What the product's bare name stands for. */
export function wholeSurfaces(words: Words): string[] {
  return words.surfaces.filter(({ whole }) => whole).map(({ id }) => id);
}

/** All surfaces that a folded text names and that end with the product. */
export function surfacesIn(folded: string, words: Words): string[] {
  return words.surfaces
    .filter(({ ends, said }) => ends === null && folded.search(said) >= 0)
    .map(({ id }) => id);
}

/** The surface that a folded text names last: "it" in the next sentence. */
export function lastSurface(folded: string, words: Words): string[] {
  const last = words.surfaces
    .filter(({ ends }) => ends === null)
    .map(({ id, said }) => ({ id, at: allMatches(folded, said).at(-1)?.index ?? -1 }))
    .filter(({ at }) => at >= 0)
    .sort((one, two) => two.at - one.at)[0];
  return last === undefined ? [] : [last.id];
}

/** What a folded text is about that ends by itself, where it names nothing else. */
export function ownIn(folded: string, words: Words): string | null {
  if (folded.search(words.closing) >= 0 || surfacesIn(folded, words).length > 0) return null;
  return words.surfaces.find(({ ends, said }) => ends !== null && folded.search(said) >= 0)?.id ?? null;
}

/** "Export until …": what ends by itself and is named alone. */
export function ownSurface({ marks }: { readonly marks: readonly Mark[] }, words: Words): string | null {
  if (mainSurfaces(marks, words).length > 0) return null;
  return (
    marks.find(({ kind, surface }) => kind === 'surface' && surface !== null && !isMain(surface, words))
      ?.surface ?? null
  );
}

/** "The Gemini API": a surface of what is named next to it. */
function belongsToOther(mark: Mark, before: Mark | undefined, after: Mark | undefined): boolean {
  const left = isOther(before) && mark.start - before.end <= 1;
  const right = isOther(after) && after.start - mark.end <= 1;
  return left || right;
}

function isOther(mark: Mark | undefined): mark is Mark {
  return mark?.kind === 'other' || mark?.kind === 'namesake';
}
