/** Where a key leads in a list of choices, or undefined when it leads nowhere. */
export function listMove(key: string, from: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(from + 1, count - 1);
    case 'ArrowUp':
      return Math.max(from - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** The next choice that begins with a typed letter, going round; undefined when none does. */
export function listJump(letter: string, from: number, labels: readonly string[]): number | undefined {
  const begins = (label: string) => label.replace(/^[@#]/, '').toLowerCase().startsWith(letter.toLowerCase());
  const order = labels.map((_, step) => (from + 1 + step) % labels.length);
  return order.find((index) => begins(labels[index] ?? ''));
}
