import type { Rule, Rules } from './rule.ts';

/** Nobody nests deeper to be read; a text made only of underscores would nest as deep as it is long. */
const deepest = 12;

/** The same rules, of which beyond a depth only `text` still matches. */
export function boundDepth(rules: Rules): Rules {
  return Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => [name, name === 'text' ? rule : bounded(rule)]),
  );
}

function bounded(rule: Rule): Rule {
  return {
    ...rule,
    match: (source, state, before) =>
      (state.depth ?? 0) < deepest ? rule.match(source, state, before) : null,
    parse: (capture, parse, state) => rule.parse(capture, parse, { ...state, depth: (state.depth ?? 0) + 1 }),
  };
}
