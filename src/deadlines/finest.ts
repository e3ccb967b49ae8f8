import type { StatedDeadline } from './stated-deadline.ts';

/** Each end once, told first; a month is nothing new beside a day in it, nor an undated end beside a dated one. */
export function finest(stated: readonly StatedDeadline[]): StatedDeadline[] {
  const unique = new Map<string, StatedDeadline>();
  for (const one of stated) {
    const key = `${one.provider} ${one.surface} ${one.region} ${one.date ?? one.status} ${one.opens ?? ''}`;
    if (!unique.has(key)) unique.set(key, one);
  }
  const all = [...unique.values()];
  const fine = all.filter((one) => !all.some((other) => isFiner(other, one)));
  return fine.filter((one) => !fine.some((other) => isSettled(one, other)));
}

/** Hearsay of an end to come is settled where the same text tells that it has come already. */
function isSettled(one: StatedDeadline, other: StatedDeadline): boolean {
  return (
    isSameEnd(one, other) &&
    one.status === 'reported' &&
    other.status === 'passed' &&
    (one.date ?? '') > (other.date ?? '')
  );
}

function isFiner(other: StatedDeadline, one: StatedDeadline): boolean {
  if (other === one || !isSameEnd(one, other)) return false;
  if (one.opens === undefined && other.opens !== undefined && one.date === other.date) return true;
  if (one.status === 'undated') return one.opens === undefined && other.date !== null;
  return (
    one.precision === 'month' && other.precision === 'day' && other.date?.startsWith(one.date ?? '-') === true
  );
}

function isSameEnd(one: StatedDeadline, other: StatedDeadline): boolean {
  return one.provider === other.provider && one.surface === other.surface && one.region === other.region;
}
