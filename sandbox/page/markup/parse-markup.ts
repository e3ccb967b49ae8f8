import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';
import { blockRules } from './block-rules.ts';
import { boundDepth } from './bound-depth.ts';
import { inlineRules } from './inline-rules.ts';
import type { AstNode, Rules } from './rule.ts';
import { withinLine } from './within-line.ts';

/** The library's rules that take whole lines. Ours stand in for them, and only where lines may be taken. */
const wholeLines = new Set(['heading', 'subtext', 'blockQuote', 'codeBlock']);
/** A symbol of the system's own font is text, and guild pages do not exist here. */
const unused = new Set(['twemoji', 'guildNavigation']);

const known = Object.entries(rulesExtended).filter(([name]) => !wholeLines.has(name) && !unused.has(name));
const inline: Rules = withinLine({ ...Object.fromEntries(known), ...inlineRules });

const parsers = {
  blocks: SimpleMarkdown.parserFor(boundDepth({ ...inline, ...blockRules })),
  inline: SimpleMarkdown.parserFor(boundDepth(inline)),
};

/** Which of Discord's markup a text may hold: titles know no headings, lists, quotes and code blocks. */
export type MarkupKind = keyof typeof parsers;

/** Reads Discord's markup into the library's tree. */
export function parseMarkup(text: string, kind: MarkupKind): readonly AstNode[] {
  return parsers[kind](text, { inline: true });
}
