import { isCalendarDate } from './calendar-date.ts';
import { hostProblems } from './host-problems.ts';
import { isHostWithin } from './is-host-within.ts';
import { type LoosePack, loosePack } from './loose-pack.ts';
import type { PackProblem } from './pack-problem.ts';

type Fact = LoosePack['facts'][number];
type Named = LoosePack['surfaces'][number];
type Linked = LoosePack['checklist'][number];

/**
 * What the fields of a pack cannot say one by one: ids twice, names of nothing, dates and precisions at odds.
 * Takes the unchecked value, so that these are found in the same run as the faults of single fields.
 */
export function packProblems(raw: unknown): PackProblem[] {
  const loose = loosePack.safeParse(raw);
  if (!loose.success) return [];
  const pack = loose.data;
  const { authentic_hosts: _authentic, known_hosts: _known, ...lists } = pack;
  return [
    ...Object.entries(lists).flatMap(([name, entries]) => repeatedIds(name, entries)),
    ...pack.sources.flatMap((_, index) => sourceProblems(pack, index)),
    ...pack.facts.flatMap((fact, index) => factProblems(pack, fact, ['facts', index])),
    ...pack.checklist.flatMap((step, index) => stepProblems(pack, step, ['checklist', index])),
    ...pack.aftermath.flatMap((left, index) => remainderProblems(pack, left, ['aftermath', index])),
    ...hostProblems(pack),
  ];
}

function repeatedIds(
  name: string,
  entries: readonly { readonly id?: string | null | undefined }[],
): PackProblem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, index) => {
    if (typeof id !== 'string') return [];
    if (seen.has(id)) return [{ path: [name, index, 'id'], message: `a second "${id}"` }];
    seen.add(id);
    return [];
  });
}

function sourceProblems(pack: LoosePack, index: number): PackProblem[] {
  const source = pack.sources[index];
  if (source === undefined) return [];
  const path = ['sources', index];
  const { bytes } = source;
  return [
    ...unknown(pack.providers, source.provider, 'provider', [...path, 'provider']),
    ...source.surfaces.flatMap((id, at) => unknown(pack.surfaces, id, 'surface', [...path, 'surfaces', at])),
    ...(bytes !== null && bytes.min > bytes.max
      ? [{ path: [...path, 'bytes', 'min'], message: 'more than max' }]
      : []),
  ];
}

function factProblems(pack: LoosePack, fact: Fact, path: readonly PropertyKey[]): PackProblem[] {
  return [
    ...unknown(pack.surfaces, fact.surface, 'surface', [...path, 'surface']),
    ...unknown(pack.providers, fact.provider, 'provider', [...path, 'provider']),
    ...unknown(pack.sources, fact.source, 'source', [...path, 'source']),
    ...dateProblems(fact, path),
  ];
}

function unknown(
  entries: readonly Named[],
  id: string | null | undefined,
  what: string,
  path: PackProblem['path'],
): PackProblem[] {
  if (typeof id !== 'string' || entries.some((entry) => entry.id === id)) return [];
  return [{ path, message: `no ${what} "${id}" in this pack` }];
}

function dateProblems(fact: Fact, path: readonly PropertyKey[]): PackProblem[] {
  const { date, time, precision, status } = fact;
  const problems: PackProblem[] = [];
  if (precision !== null && !fits(date, precision))
    problems.push({ path: [...path, 'precision'], message: `"${precision}" does not fit the date` });
  if (precision !== null && (time !== null) !== (precision === 'minute'))
    problems.push({ path: [...path, 'time'], message: 'goes with the precision "minute", and only with it' });
  if (status === 'undated' && date !== null)
    problems.push({ path: [...path, 'status'], message: '"undated", but a date is given' });
  return problems;
}

function fits(date: string | null, precision: string): boolean {
  if (date === null) return precision === 'none';
  if (isCalendarDate(date, 'day')) return precision === 'day' || precision === 'minute';
  // An impossible date has been reported as such; that the precision does not fit it would be noise.
  return precision === 'month' || !isCalendarDate(date, 'month');
}

function stepProblems(pack: LoosePack, step: Linked, path: readonly PropertyKey[]): PackProblem[] {
  const bound = step.when === 'before' || step.when === 'after';
  return [
    ...unknown(pack.surfaces, step.surface, 'surface', [...path, 'surface']),
    ...(bound && typeof step.surface !== 'string'
      ? [{ path: [...path, 'when'], message: `"${step.when}" needs a surface` }]
      : []),
    ...foreignHost(pack, step.url, [...path, 'url']),
  ];
}

function remainderProblems(pack: LoosePack, left: Linked, path: readonly PropertyKey[]): PackProblem[] {
  return [
    ...unknown(pack.surfaces, left.surface, 'surface', [...path, 'surface']),
    ...(left.tier === 'official' ? foreignHost(pack, left.url, [...path, 'url']) : []),
  ];
}

/** People are sent there with what is theirs, so it must be the maker's own site. */
function foreignHost(
  { authentic_hosts }: LoosePack,
  url: string | null | undefined,
  path: PackProblem['path'],
): PackProblem[] {
  if (typeof url !== 'string' || !URL.canParse(url)) return [];
  const { hostname } = new URL(url);
  return isHostWithin(hostname, authentic_hosts)
    ? []
    : [{ path, message: `${hostname} is not one of authentic_hosts` }];
}
