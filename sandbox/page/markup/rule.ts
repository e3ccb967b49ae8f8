import type { rules } from 'discord-markdown-parser';

/** One rule of the library: where it matches, and what it makes of the match. */
export type Rule = (typeof rules)[string];
export type Rules = Readonly<Record<string, Rule>>;
export type AstNode = ReturnType<Parameters<Rule['parse']>[1]>[number];
export type ParserState = Parameters<Rule['parse']>[2];
