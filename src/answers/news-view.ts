import { plainLine } from '../alerts/safe-text.ts';
import { type Category, categories } from '../news/category.ts';
import type { Wanted } from '../news/find-stories.ts';

/** Which part of which news is shown. */
export type NewsView = Wanted & { readonly page: number };

/** What a button can carry of a search beside kind and page: Discord takes 100 characters, and these become 72. */
const MAX_BYTES = 54;
const FORM = /^(?<kind>[a-z]*)\.(?<page>\d{1,4})\.(?<search>[\w-]*)$/;

/** A search as it was typed, made harmless and short enough for a button to repeat it. */
export function searchText(typed: string): string {
  let room = MAX_BYTES;
  const kept = [...plainLine(typed)];
  const end = kept.findIndex((character) => {
    room -= Buffer.byteLength(character);
    return room < 0;
  });
  return (end < 0 ? kept : kept.slice(0, end)).join('').trim();
}

/** A view as the argument of a button, so that it still works after a restart and for whoever clicks it. */
export function viewArgument({ kind, page, search }: NewsView): string {
  return `${kind ?? ''}.${page}.${Buffer.from(search).toString('base64url')}`;
}

/** Null for what is no such argument. */
export function readView(argument: string): NewsView | null {
  const { kind, page, search } = FORM.exec(argument)?.groups ?? {};
  if (kind === undefined || page === undefined || search === undefined) return null;
  if (kind !== '' && !isCategory(kind)) return null;
  const typed = Buffer.from(search, 'base64url').toString();
  return { kind: kind === '' ? null : kind, page: Number(page), search: searchText(typed) };
}

export function isCategory(text: string): text is Category {
  return categories.some((one) => one === text);
}
