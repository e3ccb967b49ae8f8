import { SimpleMarkdown } from 'discord-markdown-parser';
import { isLineStart } from './line-start.ts';
import { listRule } from './list-rule.ts';
import type { Rule, Rules } from './rule.ts';

const orders = SimpleMarkdown.defaultRules;

/** What stands in a line stays in it: a heading within a heading would nest as deep as a text is long. */
const heading: Rule = {
  order: orders.heading.order,
  match: (source, state, before) =>
    isLineStart(state, before) ? /^(#{1,3}) +([^\n]+)(?:\n|$)/.exec(source) : null,
  parse: ([, signs = '', text = ''], parse, state) => ({
    level: signs.length,
    content: parse(text, { ...state, isLine: true }),
  }),
};

const subtext: Rule = {
  order: orders.heading.order,
  match: (source, state, before) =>
    isLineStart(state, before) ? /^-# +([^\n]+)(?:\n|$)/.exec(source) : null,
  parse: ([, text = ''], parse, state) => ({ content: parse(text, { ...state, isLine: true }) }),
};

const blockQuote: Rule = {
  order: orders.blockQuote.order,
  match: (source, state, before) =>
    isLineStart(state, before) && !state.inQuote
      ? /^(?:>>> ([\s\S]+)|(?:> [^\n]*(?:\n|$))+)/.exec(source)
      : null,
  parse: ([all = '', whole], parse, state) => ({
    content: parse(whole ?? all.replaceAll(/^> /gm, '').replace(/\n$/, ''), { ...state, inQuote: true }),
  }),
};

/** The library's own pattern tries every way to share out a run of line breaks, and so never ends on a long one. */
const codeBlock: Rule = {
  order: orders.codeBlock.order,
  match: (source) => /^```([\s\S]+?)```\n?/.exec(source),
  parse: ([, inner = '']) => {
    const named = /^([a-z0-9_+.#-]+)\n+(?=[^\n])/i.exec(inner);
    return { lang: named?.[1] ?? '', content: trimBreaks(inner.slice(named?.[0].length ?? 0)) };
  },
};

/** A pattern for the breaks at the end would look at each run of breaks within. */
function trimBreaks(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '\n') end -= 1;
  return text.slice(0, end).replace(/^\n+/, '');
}

/** Rules for what takes whole lines, in place of the library's. */
export const blockRules: Rules = { heading, subtext, blockQuote, codeBlock, list: listRule };
