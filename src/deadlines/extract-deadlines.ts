import type { Item } from '../feed/item.ts';
import { fold } from '../news/fold.ts';
import type { Words } from '../news/words.ts';
import type { Source } from '../pack/pack.ts';
import { finest } from './finest.ts';
import { type Grammar, grammarOf } from './grammar.ts';
import { languageOf } from './language-of.ts';
import { foreignNames } from './marks.ts';
import { passagesOf } from './passages.ts';
import { readPassage } from './read-passage.ts';
import type { Reader } from './reader.ts';
import type { StatedDeadline } from './stated-deadline.ts';
import { subjectOf } from './subject.ts';
import { ownIn, surfacesIn } from './surfaces.ts';

type Context = {
  readonly words: Words;
  readonly source: Pick<Source, 'tier' | 'provider' | 'surfaces'>;
  /** For passages without a title: taken to be about the product unless they name something else. */
  readonly assumed?: boolean;
};

/**
 * The ends that an item states, dated or not, each with the sentence or row that says so. Nothing is guessed: a date
 * that may belong to the notice, to a launch or to another product gives nothing.
 */
export function extractDeadlines(
  item: Pick<Item, 'title' | 'text' | 'published'>,
  context: Context,
): StatedDeadline[] {
  const grammar = grammarOf(languageOf(`${item.title}\n${item.text}`));
  const reader = readerFor(item, context, grammar);
  if (reader === null) return [];
  return finest(passagesOf(item, grammar.language).flatMap((passage) => readPassage(passage, reader)));
}

/** Null where the item is not about the product at all. */
function readerFor(
  item: Pick<Item, 'title' | 'text' | 'published'>,
  { words, source, assumed = false }: Context,
  grammar: Grammar,
): Reader | null {
  const named = words.perhapsNamed.test(item.title) || words.perhapsNamed.test(item.text);
  if (!named && !assumed) return null;
  const title = fold(item.title);
  const all = `${title}\n${fold(item.text)}`;
  if (!words.maker.test(all) && foreignNames(item.text, words).length > 0) return null;
  const titleSubject = subjectOf(title, words);
  return {
    words,
    grammar,
    tier: source.tier,
    source,
    title,
    about: titleSubject ?? (assumed || subjectOf(all, words) === 'product' ? 'product' : null),
    titled: titleSubject === 'product',
    onlySurface: onlyOne(source.surfaces) ?? onlyOne(surfacesIn(title, words)),
    published: item.published,
    seen: { beside: null, before: null, own: ownIn(title, words), scope: { title: null, before: null } },
  };
}

function onlyOne(ids: readonly string[]): string | null {
  return ids.length === 1 ? (ids[0] ?? null) : null;
}
