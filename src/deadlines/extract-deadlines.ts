import type { Item } from '../feed/item.ts';
import { fold } from '../news/fold.ts';
import type { Words } from '../news/words.ts';
import type { Source } from '../pack/pack.ts';
import type { Deadline } from './deadline.ts';
import { findDates } from './find-dates.ts';

/** What an item says of the end of one surface, in its own words. */
export type StatedDeadline = Pick<Deadline, 'surface' | 'provider' | 'date' | 'precision' | 'status'> & {
  readonly quote: string;
};

type Context = {
  readonly words: Words;
  readonly source: Pick<Source, 'tier' | 'provider' | 'surfaces'>;
};

const MAX_QUOTE = 600;
/** Verbs of which the date is the day of the news itself. */
const NOTICE =
  /\b(?:announc|notif|publish|updat|launch|releas|introduc|said|says|told|report|post|wrote|sign)\w*/g;
const PAST = /\b(?:was|were|has been|have been|had been)\b/;

/**
 * The dated ends that an item states: a whole date, a closing word and a surface in one sentence. Careful rather
 * than complete: a date that may belong to the notice or to another product gives nothing, and no date is guessed.
 */
export function extractDeadlines(item: Pick<Item, 'title' | 'text'>, context: Context): StatedDeadline[] {
  const about = isNamed(item.title, context.words);
  const stated = [item.title, ...item.text.split('\n')]
    .flatMap(sentences)
    .filter((sentence) => about || isNamed(sentence, context.words))
    .flatMap((sentence) => statedIn(sentence, item.title, context));
  const unique = new Map(stated.map((one) => [`${one.surface} ${one.date}`, one] as const).reverse());
  return [...unique.values()].reverse();
}

function sentences(line: string): string[] {
  return line.split(/(?<=[a-z0-9)][.!?])\s+(?=["“(]?\p{Lu})/u).map((part) => part.trim());
}

/** A sentence is cut at its dates: each date belongs to the words between it and the date before. */
function statedIn(sentence: string, title: string, context: Context): StatedDeadline[] {
  const dates = findDates(sentence);
  if (dates.length === 0 || sentence.length > MAX_QUOTE) return [];
  const provider = providerOf(fold(`${title} ${sentence}`), context);
  return dates.flatMap(({ date, start }, index) => {
    const before = fold(sentence.slice(dates[index - 1]?.end ?? 0, start));
    if (!endsOn(before, context.words)) return [];
    const status = PAST.test(before) ? 'passed' : announcedBy(context.source.tier);
    return surfacesOf(before, context).map((surface) => ({
      surface,
      provider,
      date,
      precision: 'day' as const,
      status,
      quote: sentence,
    }));
  });
}

/** Whether the words before a date make it the day something closes, and not the day somebody said so. */
function endsOn(before: string, words: Words): boolean {
  const closing = [...before.matchAll(words.closing)].at(-1)?.index ?? -1;
  const notice = [...before.matchAll(NOTICE)].at(-1)?.index ?? -1;
  return closing >= 0 && closing > notice;
}

function announcedBy(tier: Source['tier']): Deadline['status'] {
  return tier === 'official' || tier === 'provider' ? 'announced' : 'reported';
}

function isNamed(text: string, words: Words): boolean {
  return [...fold(text).matchAll(words.names)].some(({ groups }) => groups?.other === undefined);
}

function surfacesOf(text: string, { words, source }: Context): string[] {
  const named = words.surfaces.filter(({ said }) => said.test(text));
  if (named.length > 0) return named.map(({ id }) => id);
  return source.surfaces.length === 1 ? [...source.surfaces] : [];
}

/** Whose service ends: the source's own, else a reseller named in the title or sentence, else the maker's. */
function providerOf(text: string, { words, source }: Context): string {
  if (source.provider !== null) return source.provider;
  const [maker, ...resellers] = words.providers;
  const named = resellers.find(({ said }) => said.test(text)) ?? maker;
  if (!named) throw new Error('the pack has no provider, which its schema makes sure of');
  return named.id;
}
