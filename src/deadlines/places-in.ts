import type { TextSpan } from '../news/text-span.ts';
import { allMatches } from './all-matches.ts';
import type { PlaceForms } from './place-forms.ts';

/** Where something is so, as a sentence says it. */
export type Place = TextSpan & {
  /** Codes of regions; none where it is not told which they are. */
  readonly regions: readonly string[] | 'everywhere';
  /** It is told whose: "users in the US". */
  readonly ofPeople: boolean;
};

/** The places of a folded sentence that may be where something ends; what only belongs to a name is none. */
export function placesIn(folded: string, forms: PlaceForms): Place[] {
  const places: Place[] = [];
  for (const match of allMatches(folded, forms.said)) {
    const found = placeAt(match, folded, forms);
    if (found.start < (places.at(-1)?.end ?? 0) || isName(match, folded, forms)) continue;
    places.push(found);
  }
  return places;
}

function isName({ 0: said, index }: RegExpExecArray, folded: string, forms: PlaceForms): boolean {
  const behind = folded.slice(index + said.length);
  return forms.never.test(said) || forms.origin.test(folded.slice(0, index)) || forms.attribute.test(behind);
}

function placeAt(match: RegExpExecArray, folded: string, forms: PlaceForms): Place {
  const { groups = {}, index: start } = match;
  const end = start + match[0].length;
  const ofPeople = groups.people !== undefined;
  if (groups.everywhere !== undefined) return { start, end, regions: 'everywhere', ofPeople };
  if (groups.name === undefined) return { start, end, regions: [], ofPeople };
  const list = listFrom(groups.name, { folded, end }, forms);
  return {
    start,
    end: list.end,
    regions: groups.outside === undefined ? list.codes : outside(list.codes),
    ofPeople,
  };
}

/** "in the US, Canada and the UK". */
function listFrom(first: string, place: { folded: string; end: number }, forms: PlaceForms) {
  const codes = codeOf(first, forms);
  let { end } = place;
  for (;;) {
    forms.more.lastIndex = end;
    const next = forms.more.exec(place.folded);
    if (next === null) return { codes: [...new Set(codes)], end };
    codes.push(...codeOf(next.groups?.name ?? '', forms));
    end = forms.more.lastIndex;
  }
}

/** A region of its own; outside of several, it is not told which. */
function outside([code, ...more]: readonly string[]): string[] {
  return code === undefined || more.length > 0 ? [] : [`outside-${code}`];
}

/** The code of the longest name that a word begins with, since its case stands behind it. */
function codeOf(word: string, { codes }: PlaceForms): string[] {
  for (let length = word.length; length > 0; length -= 1) {
    const code = codes.get(word.slice(0, length));
    if (code !== undefined) return [code];
  }
  return [];
}
