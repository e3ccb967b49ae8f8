/** How well something fits what is looked for: 0 is best, null does not fit. Accents, case and a leading sign don't matter. */
export function rank(wanted: string, { name, about = '' }: Ranked): number | null {
  const query = fold(wanted);
  const label = fold(name);
  if (query === '' || label === query) return 0;
  if (label.startsWith(query)) return 1;
  if (label.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(query))) return 2;
  if (label.includes(query)) return 3;
  return fold(about).includes(query) ? 4 : null;
}

type Ranked = { readonly name: string; readonly about?: string };

/** Those that fit, best first; equals stay in their order. */
export function ranked<Thing>(
  wanted: string,
  things: readonly Thing[],
  read: (thing: Thing) => Ranked,
): readonly Thing[] {
  return things
    .flatMap((thing) => {
      const place = rank(wanted, read(thing));
      return place === null ? [] : [{ thing, place }];
    })
    .sort((one, other) => one.place - other.place)
    .map(({ thing }) => thing);
}

/** Two names that a person takes for the same are the same after this. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .trim()
    .replace(/^[#@/]+/, '')
    .replace(/\s+/g, ' ');
}
