/** One line of the result: two sides, measured in turn, and what their ratio may be. */
export type Row = {
  readonly name: string;
  readonly unit: string;
  /** Medians, as the unit says. */
  readonly sundown: number;
  readonly other: number;
  /** A side for orientation: nothing but the requests; null where there is none. */
  readonly bare: number | null;
  /** The most that Sundown may need, as a multiple of the other; null: only reported. */
  readonly target: number | null;
  /** What would keep even a perfect Sundown from going lower. */
  readonly limit: string;
};

export function isMissed({ sundown, other, target }: Row): boolean {
  return target !== null && !(sundown / other <= target);
}
