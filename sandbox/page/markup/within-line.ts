import type { Rule, Rules } from './rule.ts';

/** Marks that stand around a part of a line: what opens within them opens no line. */
const marks = new Set(['strong', 'em', 'underline', 'strikethrough', 'spoiler']);

/** Keeps `**1. a step**` from being a list in bold: the first character within a mark is no beginning of a line. */
export function withinLine(rules: Rules): Rules {
  return Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => [name, marks.has(name) ? keptInLine(rule) : rule]),
  );
}

function keptInLine(rule: Rule): Rule {
  return {
    ...rule,
    parse: (capture, parse, state) => rule.parse(capture, parse, { ...state, isLine: true }),
  };
}
