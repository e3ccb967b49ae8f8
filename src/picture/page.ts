/** All measures in points of a picture that is 360 wide, as on a phone. */
export const page = {
  width: 360,
  margin: 14,
  /** Letters of names and dates; smaller ones would not read on a phone. */
  size: 14,
  /** Letters of the calendar's months. */
  small: 12,
  line: 18,
  /** Where the marks of a row stand. */
  lane: 14,
  gap: 5,
} as const;

export const inner = {
  left: page.margin,
  right: page.width - page.margin,
  width: page.width - 2 * page.margin,
} as const;
