import { fold } from '../news/fold.ts';
import type { TextSpan } from '../news/text-span.ts';

const UNITS = ['day', 'week', 'month', 'year'];
const known = new Map<string, RegExp>();

/**
 * "Two weeks before April 26": another day than the one that is written. It is known by the plural of a unit right
 * before the date; a language that has none is not looked at.
 */
export function isCountedFrom(folded: string, date: TextSpan, language: string): boolean {
  const pattern = known.get(language) ?? makePattern(language);
  known.set(language, pattern);
  return pattern.test(folded.slice(Math.max(0, date.start - 40), date.start));
}

function makePattern(language: string): RegExp {
  const plurals = UNITS.flatMap((unit) => {
    const word = (count: number) => unitWord(count, unit, language);
    return [2, 5].map(word).filter((plural) => plural !== '' && plural !== word(1));
  });
  const words = [...new Set(plurals)].map((word) => RegExp.escape(word)).join('|') || '(?!)';
  return new RegExp(String.raw`(?<!\p{L})(?:${words}) \p{L}[\p{L} ']{0,14}$`, 'u');
}

function unitWord(count: number, unit: string, language: string): string {
  const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
  return fold(format.formatToParts(count).find(({ type }) => type === 'unit')?.value ?? '');
}
