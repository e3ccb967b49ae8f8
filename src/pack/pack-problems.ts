import { isCalendarDate } from './calendar-date.ts';

export type PackProblem = { readonly path: (string | number)[]; readonly message: string };

type Dated = { readonly date: string | null };
type Fact = Dated & {
  readonly surface: string;
  readonly provider: string;
  readonly source: string;
  readonly time: string | null;
  readonly precision: 'minute' | 'day' | 'month' | 'none';
  readonly status: string;
  readonly history: readonly Dated[];
};
type Named = { readonly id: string };
type References = {
  readonly surfaces: readonly Named[];
  readonly providers: readonly Named[];
  readonly sources: readonly (Named & {
    readonly provider: string | null;
    readonly surfaces: readonly string[];
    readonly bytes: { readonly min: number; readonly max: number };
  })[];
  readonly facts: readonly (Named & Fact)[];
  readonly checklist: readonly Named[];
};

/** What the fields of a pack cannot say one by one: ids twice, names of nothing, dates and precisions at odds. */
export function packProblems(pack: References): PackProblem[] {
  const lists = { surfaces: pack.surfaces, providers: pack.providers, sources: pack.sources };
  return [
    ...Object.entries({ ...lists, facts: pack.facts, checklist: pack.checklist }).flatMap(([name, list]) =>
      repeatedIds(name, list),
    ),
    ...pack.sources.flatMap((_, index) => sourceProblems(pack, index)),
    ...pack.facts.flatMap((fact, index) => [
      ...unknown(lists.surfaces, fact.surface, 'surface', ['facts', index, 'surface']),
      ...unknown(lists.providers, fact.provider, 'provider', ['facts', index, 'provider']),
      ...unknown(lists.sources, fact.source, 'source', ['facts', index, 'source']),
      ...dateProblems(fact, ['facts', index]),
    ]),
  ];
}

function repeatedIds(name: string, list: readonly Named[]): PackProblem[] {
  return list.flatMap(({ id }, index) =>
    list.findIndex((other) => other.id === id) === index
      ? []
      : [{ path: [name, index, 'id'], message: `a second "${id}"` }],
  );
}

function sourceProblems(pack: References, index: number): PackProblem[] {
  const source = pack.sources[index];
  if (source === undefined) return [];
  const { provider, surfaces, bytes } = source;
  const path = ['sources', index];
  return [
    ...(provider === null ? [] : unknown(pack.providers, provider, 'provider', [...path, 'provider'])),
    ...surfaces.flatMap((surface, at) =>
      unknown(pack.surfaces, surface, 'surface', [...path, 'surfaces', at]),
    ),
    ...(bytes.min <= bytes.max ? [] : [{ path: [...path, 'bytes'], message: 'min is more than max' }]),
  ];
}

function unknown(list: readonly Named[], id: string, what: string, path: PackProblem['path']): PackProblem[] {
  return list.some((named) => named.id === id) ? [] : [{ path, message: `no ${what} "${id}" in this pack` }];
}

function dateProblems(fact: Fact, path: (string | number)[]): PackProblem[] {
  const problems: PackProblem[] = [];
  if (precisionOf(fact.date) !== coarse(fact.precision))
    problems.push({ path: [...path, 'precision'], message: `"${fact.precision}" does not fit the date` });
  if ((fact.time !== null) !== (fact.precision === 'minute'))
    problems.push({ path: [...path, 'time'], message: 'goes with the precision "minute", and only with it' });
  if (fact.status === 'undated' && fact.date !== null)
    problems.push({ path: [...path, 'status'], message: '"undated", but there is a date' });
  return problems;
}

function precisionOf(date: string | null): 'day' | 'month' | 'none' {
  if (date === null) return 'none';
  return isCalendarDate(date, 'month') ? 'month' : 'day';
}

function coarse(precision: Fact['precision']): 'day' | 'month' | 'none' {
  return precision === 'minute' ? 'day' : precision;
}
