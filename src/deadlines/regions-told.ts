import { textGap } from '../news/text-gap.ts';
import type { TextSpan } from '../news/text-span.ts';
import { hasEvent, isEvent } from './clause-range.ts';
import type { Mark } from './marks.ts';
import type { Place } from './places-in.ts';
import type { Part, Sentence } from './read-sentence.ts';
import type { Regions } from './reader.ts';

/** Beside a place and its commas: "In the US only, …". */
const LITTLE = 14;

/** The places of a sentence that say where something ends: not where it was announced, or is widely used. */
export function endPlaces({ parts }: Sentence): Place[] {
  return parts.flatMap((part) => part.places.filter((place) => isWhere(place, part)));
}

/** What places say together; null where there are none. */
export function regionsTold(places: readonly Place[]): Regions | null {
  if (places.length === 0) return null;
  if (places.some(({ regions }) => regions === 'everywhere')) return [null];
  if (places.some(({ regions }) => regions.length === 0)) return [];
  return [...new Set(places.flatMap(({ regions }) => regions))];
}

function isWhere(place: Place, part: Part): boolean {
  if (hasEvent(part)) return place.ofPeople || nearestEvent(part, place)?.kind !== 'notice';
  const rest = part.end - part.start - (place.end - place.start);
  return part.dates.length > 0 || rest <= LITTLE;
}

function nearestEvent({ marks }: Part, place: TextSpan): Mark | undefined {
  return marks.filter(isEvent).toSorted((one, two) => textGap(one, place) - textGap(two, place))[0];
}
