/** Remembers what was made last under some keys; what failed is made anew the next time. */
export function keepLast<Made>(most: number) {
  const kept = new Map<string, Promise<Made>>();
  return (key: string, make: () => Promise<Made>): Promise<Made> => {
    const made = kept.get(key) ?? make();
    // Last used, last in the map: the first is the one to forget.
    kept.delete(key);
    kept.set(key, made);
    made.catch(() => kept.delete(key));
    for (const oldest of [...kept.keys()].slice(0, -most)) kept.delete(oldest);
    return made;
  };
}
