const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

/** A length of time in its largest whole unit: "3 days", "1 hour". */
export function spanWords(milliseconds: number): string {
  const length = Math.max(0, milliseconds);
  const [unit, size] = units.find(([, size]) => length >= size) ?? ['second', 1000];
  const count = Math.floor(length / size);
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
