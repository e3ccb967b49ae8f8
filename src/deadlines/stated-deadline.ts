import type { Deadline } from './deadline.ts';
import type { PlacedDate } from './place-in-year.ts';
import type { Reader } from './reader.ts';

/** What an item says of the end of one surface, in its own words. */
export type StatedDeadline = Pick<
  Deadline,
  'surface' | 'provider' | 'region' | 'date' | 'time' | 'precision' | 'status'
> & {
  readonly quote: string;
  /** YYYY-MM-DD, the first day of a window. */
  readonly opens?: string;
};

export type Statement = {
  readonly placed: PlacedDate | null;
  /** HH:MM in UTC, if it is stated. */
  readonly time?: string | null;
  readonly opens?: string | null;
  readonly status: StatedDeadline['status'];
  /** Null stands for everywhere; none at all: it is not known for whom. */
  readonly regions: readonly (string | null)[];
  readonly quote: string;
  /** The quote, or what of it names whose end it is, folded. */
  readonly folded: string;
};

/** One statement of several surfaces and regions, each by itself. */
export function stated(surfaces: readonly string[], statement: Statement, reader: Reader): StatedDeadline[] {
  const provider = providerOf(statement.folded, reader);
  const places = surfaces.flatMap((surface) => statement.regions.map((region) => ({ surface, region })));
  return places.map(({ surface, region }) => ({
    surface,
    provider,
    region,
    date: statement.placed?.date ?? null,
    ...precisionOf(statement),
    status: statement.status,
    quote: statement.quote,
    ...(statement.opens ? { opens: statement.opens } : {}),
  }));
}

function precisionOf({ placed, time }: Statement): Pick<StatedDeadline, 'precision' | 'time'> {
  if (placed?.precision === 'day' && typeof time === 'string') return { precision: 'minute', time };
  return { precision: placed?.precision ?? 'none' };
}

/** Whose service ends: the source's own, else whom the sentence names, else a reseller in the title, else the maker's. */
function providerOf(folded: string, { words, source, title }: Reader): string {
  if (source.provider !== null) return source.provider;
  const [maker, ...resellers] = words.providers;
  const here = resellers.find(({ said }) => said.test(folded)) ?? (maker?.said.test(folded) ? maker : null);
  const named = here ?? resellers.find(({ said }) => said.test(title)) ?? maker;
  if (!named) throw new Error('the pack has no provider, which its schema makes sure of');
  return named.id;
}
