export type Weight = 'regular' | 'bold';

/** The letters of the picture's font: which there are, and how wide a text is. */
export type Face = {
  /** Whether every character can be drawn, alone and from left to right, in both weights. */
  covers(text: string): boolean;
  width(text: string, size: number, weight: Weight): number;
};
