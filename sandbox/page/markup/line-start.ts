import type { ParserState } from './rule.ts';

/** Whether what comes next begins a line of its own. */
export function isLineStart({ isLine }: ParserState, before: string): boolean {
  return !isLine && (before === '' || before.endsWith('\n'));
}
