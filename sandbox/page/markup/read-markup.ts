import type { MarkupNode } from '../message-view.ts';
import type { Names } from './names.ts';
import { type MarkupKind, parseMarkup } from './parse-markup.ts';
import { toMarkup } from './to-markup.ts';

/** No text that Discord takes is longer. */
const longest = 4096;

/** Reads Discord's markup for a page, with every mention's name looked up. */
export function readMarkup(text: string, names: Names, kind: MarkupKind = 'blocks'): readonly MarkupNode[] {
  const bounded = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return toMarkup(parseMarkup(bounded, kind), names);
}
