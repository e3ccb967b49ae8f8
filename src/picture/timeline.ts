import type { DaySpan } from './day-span.ts';

/** What something is called, and how to write it in ids alone where the font lacks a letter of it. */
export type Name = { readonly full: string; readonly plain: string };

export type Place = {
  /** As it was stated: YYYY-MM-DD or YYYY-MM. */
  readonly date: string;
  readonly span: DaySpan;
};

/** What ends on one date, with the places where that date stood before, oldest first. */
export type TimelineRow = Place & {
  readonly names: readonly Name[];
  readonly earlier: readonly Place[];
  /** The day since which it is known that this ends, dated or not. */
  readonly knownSince: number;
  readonly state: 'past' | 'ahead';
  /** Told by others than the provider itself. */
  readonly isReported: boolean;
};

/** All that the picture shows, before anything has a place on it. Days are whole days since 1970. */
export type Timeline = {
  readonly title: Name;
  readonly today: number;
  readonly knownSince: number;
  /** Soonest first. */
  readonly rows: readonly TimelineRow[];
  /** Dated ends for which there was no room: the oldest. */
  readonly left: number;
  /** What has no place in time, by why not. */
  readonly placeless: readonly { readonly why: string; readonly names: readonly Name[] }[];
};
