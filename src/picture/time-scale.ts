import { type DaySpan, dateOfDay, dayOf } from './day-span.ts';
import type { Measure } from './fit-text.ts';

type Band = { readonly left: number; readonly right: number };
export type Tick = { readonly x: number; readonly label: string };
export type TimeScale = {
  /** The place of a moment, counted in days. */
  at(day: number): number;
  /** First days of months or years, so far apart that their labels do not touch. */
  ticks(measure: Measure): readonly Tick[];
};

/** So that a single day does not fill the whole width; also the length of the shortest month. */
const FEWEST_DAYS = 28;
const GAP = 10;
/** In months. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 24_000];

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** Time from left to right, evenly. */
export function timeScale(days: DaySpan, { left, right }: Band): TimeScale {
  const spare = Math.max(0, FEWEST_DAYS - (days.to - days.from)) / 2;
  const from = days.from - spare;
  const perDay = (right - left) / (days.to + spare - from);
  const at = (day: number) => left + (day - from) * perDay;
  const within = { from: Math.ceil(from), to: Math.floor(days.to + spare) };
  const isInside = ({ x, label }: Tick, measure: Measure) =>
    x - measure(label) / 2 >= left && x + measure(label) / 2 <= right;
  return {
    at,
    ticks(measure) {
      const possible = STEPS.filter((step) => step * FEWEST_DAYS * perDay >= GAP)
        .map((step) => firsts(within, step).map((day) => ({ x: at(day), label: labelOf(day, step) })))
        .find((ticks) => areApart(ticks, measure));
      return (possible ?? []).filter((tick) => isInside(tick, measure));
    },
  };
}

function areApart(ticks: readonly Tick[], measure: Measure): boolean {
  const distance = Math.max(0, ...ticks.map(({ label }) => measure(label))) + GAP;
  return ticks.every(({ x }, index) => x - (ticks[index - 1]?.x ?? -Infinity) >= distance);
}

/** Days on which a month begins whose number, counted through all years, is a multiple of the step. */
function firsts({ from, to }: DaySpan, step: number): number[] {
  const first = Math.floor(monthOf(from) / step) * step;
  const count = Math.floor((monthOf(to) - first) / step) + 1;
  const days = Array.from({ length: count }, (_, index) => beginOf(first + index * step));
  return days.filter((day) => day >= from && day <= to);
}

function monthOf(day: number): number {
  const date = dateOfDay(day);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function beginOf(month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
  return dayOf(date);
}

function labelOf(day: number, step: number): string {
  return step >= 12 ? String(dateOfDay(day).getUTCFullYear()) : monthName.format(dateOfDay(day));
}
