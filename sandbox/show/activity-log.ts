import type { ActivityView } from '../page/show-view.ts';

export type ActivityLine = Pick<ActivityView, 'from' | 'tone' | 'text'>;

/** What happened, for people to read. */
export type ActivityLog = {
  readonly lines: () => readonly ActivityView[];
  /** `at` is the time that the clock of the show tells. */
  readonly add: (line: ActivityLine, at: Date) => void;
};

const MOST_LINES = 200;
const LONGEST_TEXT = 300;

/** Keeps the latest lines. `onAdd` is called after each. */
export function createActivityLog(onAdd: () => void): ActivityLog {
  let lines: readonly ActivityView[] = [];
  return {
    lines: () => lines,
    add: (line, at) => {
      lines = withLine(lines, line, at);
      onAdd();
    },
  };
}

/**
 * The lines with one more (pure). What was said already since somebody last did something is counted, and moves to
 * the end: two deliveries that are tried again and again are two lines.
 */
export function withLine(
  lines: readonly ActivityView[],
  { from, tone, text: whole }: ActivityLine,
  now: Date,
): readonly ActivityView[] {
  const text = whole.length > LONGEST_TEXT ? `${whole.slice(0, LONGEST_TEXT - 1)}…` : whole;
  const at = now.toISOString();
  const said = lines.findLastIndex((line) => (line.from === from && line.text === text) || isDeed(line));
  const same = lines[said];
  if (same?.from === from && same.text === text && (!isDeed(same) || said === lines.length - 1))
    return [...lines.toSpliced(said, 1), { ...same, at, times: same.times + 1 }];
  const id = Math.max(0, ...lines.map((line) => line.id)) + 1;
  return [...lines.slice(-(MOST_LINES - 1)), { id, at, from, tone, text, times: 1 }];
}

/** What follows it is its consequence. */
function isDeed({ from }: ActivityView): boolean {
  return from === 'you' || from === 'replay';
}
