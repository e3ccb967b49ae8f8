/** One thing measured. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  /** The same with words that were not made for the items it is measured on; null where no words are tried. */
  readonly crossed: number | null;
  /** At least; null: only shown. */
  readonly target: number | null;
};

export function isMissed({ value, target }: Figure): boolean {
  return target !== null && value < target;
}
