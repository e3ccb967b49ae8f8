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

/** The lines with one more (pure): what is said twice in a row is counted, and moves to the time it was said last. */
export function withLine(
  lines: readonly ActivityView[],
  line: ActivityLine,
  now: Date,
): readonly ActivityView[] {
  const text = line.text.length > LONGEST_TEXT ? `${line.text.slice(0, LONGEST_TEXT - 1)}…` : line.text;
  const last = lines.at(-1);
  const at = now.toISOString();
  if (last && last.from === line.from && last.text === text)
    return [...lines.slice(0, -1), { ...last, at, times: last.times + 1 }];
  const fresh = { id: (last?.id ?? 0) + 1, at, from: line.from, tone: line.tone, text, times: 1 };
  return [...lines.slice(-(MOST_LINES - 1)), fresh];
}
