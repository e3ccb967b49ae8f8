import { fold } from '../news/fold.ts';
import { findDates } from './find-dates.ts';
import { placeInYear } from './place-in-year.ts';
import { endRows } from './read-table.ts';
import type { Reader, Regions } from './reader.ts';
import { regionsInScope } from './regions-here.ts';
import { type StatedDeadline, stated } from './stated-deadline.ts';
import { statusOf } from './status.ts';
import { subjectOf } from './subject.ts';
import { surfacesIn, wholeSurfaces } from './surfaces.ts';

/** The longest row that is quoted. */
const MAX_QUOTE = 800;

/** What the rows of a table state. */
export function readRows(lines: readonly string[], reader: Reader): StatedDeadline[] {
  return endRows(lines, reader).flatMap(({ line, date, what }) => {
    const folded = fold(what);
    const subject = subjectOf(folded, reader.words) ?? (reader.titled ? 'product' : null);
    const [written] = findDates(fold(date), reader.grammar.language);
    if (subject !== 'product' || written === undefined || line.length > MAX_QUOTE) return [];
    const anchors = {
      published: reader.published,
      beside: reader.seen.beside,
      since: reader.words.deadlines.since,
    };
    const placed = placeInYear(written, anchors, false);
    const named = surfacesIn(folded, reader.words);
    const surfaces =
      named.length > 0
        ? named
        : reader.onlySurface === null
          ? wholeSurfaces(reader.words)
          : [reader.onlySurface];
    const status = statusOf({ past: false, heard: false }, reader.tier);
    const regions = regionsOfRow(folded, reader);
    return placed === null ? [] : stated(surfaces, { placed, status, regions, quote: line, folded }, reader);
  });
}

/** A cell that holds nothing but the name of a region, or ends in it: "App (US)". */
function regionsOfRow(folded: string, { grammar, seen }: Reader): Regions {
  const codes = folded.split('|').flatMap((cell) => {
    const [, inBrackets = ''] = /\(([^()]+)\)\s*$/.exec(cell) ?? [];
    return [cell.trim(), inBrackets].flatMap((one) => grammar.places.codes.get(one) ?? []);
  });
  return codes.length > 0 ? codes : regionsInScope(seen.scope);
}
