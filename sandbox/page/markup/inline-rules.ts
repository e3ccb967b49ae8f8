import { SimpleMarkdown } from 'discord-markdown-parser';
import type { Rule, Rules } from './rule.ts';

const orders = SimpleMarkdown.defaultRules;

/** `[words](address)` or `[words](<address>)`, with one pair of brackets inside the words. */
const linkPattern =
  /^\[((?:\\[^\n]|[^\\[\]\n]|\[[^[\]\n]*\])+)\]\((?:<(https?:\/\/[^\s<>]+)>|(https?:\/\/(?:[^\s()<>]|\([^\s()<>]*\))+))(?: +"[^"\n]*")?\)/i;

/** The library's own pattern has two ways to read each pair of brackets in an address, and so never ends on many. */
const link: Rule = {
  order: orders.link.order,
  match: (source, state) => {
    const capture = state.inLink ? null : linkPattern.exec(source);
    // An address as the words of another address would deceive; Discord leaves such a text as it is.
    return capture?.[1]?.includes('://') ? null : capture;
  },
  parse: ([, words = '', bracketed, bare = ''], parse, state) => ({
    content: parse(words, { ...state, inLink: true }),
    target: (bracketed ?? bare).replaceAll(/\\([^0-9A-Za-z\s])/g, '$1'),
  }),
};

/** Looks for the same run of backticks again, run by run; the library's pattern tries every part of every run. */
const inlineCode: Rule = {
  order: orders.inlineCode.order,
  match: (source) => {
    const fence = /^`+/.exec(source)?.[0];
    if (fence === undefined) return null;
    for (const { 0: run, index } of source.matchAll(/`+/g)) {
      if (index > 0 && run === fence) return capture(source.slice(0, index + run.length), fence.length);
    }
    return null;
  },
  parse: ([, code = '']) => ({ content: code.replaceAll(/^ (?= *`)|(?<=` *) $/g, '') }),
};

function capture(all: string, fence: number): [string, string] {
  return [all, all.slice(fence, -fence)];
}

/** `</alerts set:1234…>`. The library breaks on a command without a name. */
const slashCommand: Rule = {
  order: orders.strong.order,
  match: (source) => /^<\/([-_'\p{L}\p{N}]{1,32}(?: [-_'\p{L}\p{N}]{1,32}){0,2}):\d{17,20}>/u.exec(source),
  parse: ([, name = '']) => ({ name }),
};

/** Rules for what stands within a line, in place of the library's. */
export const inlineRules: Rules = { link, inlineCode, slashCommand };
