/** Days after which one event is told no longer, however steadily; and days of silence that end it before. */
const LONGEST = 21;
const SILENCE = 7;
const DAY = 86_400_000;

type Time = string | null;
/** ISO 8601; null for what isn't known. */
export type Span = { readonly from: Time; readonly to: Time };

/** The time from the first to the last of those that are known. */
export function spanOf(times: readonly Time[]): { from: Time; to: Time } {
  const known = times.filter((time) => time !== null).sort();
  return { from: known[0] ?? null, to: known.at(-1) ?? null };
}

/** Whether what was told in two spans can be one event. What isn't known speaks for it. */
export function isOneTime(one: Span, two: Span): boolean {
  const { from, to } = spanOf([one.from, one.to, two.from, two.to]);
  const silence = Math.max(days(one.to, two.from), days(two.to, one.from));
  return silence <= SILENCE && days(from, to) <= LONGEST;
}

/** From one time to another; 0 where one is unknown. */
function days(from: Time, to: Time): number {
  return from === null || to === null ? 0 : (Date.parse(to) - Date.parse(from)) / DAY;
}
