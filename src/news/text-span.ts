/** A stretch of a text: from `start` up to, and without, `end`. */
export type TextSpan = { readonly start: number; readonly end: number };

/** Where a pattern was found. */
export function textSpan({ index, 0: found }: RegExpExecArray): TextSpan {
  return { start: index, end: index + found.length };
}
