import { createHash } from 'node:crypto';
import { fold } from '../src/news/fold.ts';
import { compileWords } from '../src/news/words.ts';
import type { Pack } from '../src/pack/pack.ts';
import { inspectLabels, type Judged } from './inspect-labels.ts';
import type { Label } from './read-labels.ts';
import { usedPhrases } from './used-phrases.ts';

const FOLDS = 5;

/**
 * Judges each fifth of the items with a pack that lacks every phrase which only that fifth uses. The words of a pack
 * are written by people who have read some of the items; this tells how the bot fares on a fifth that they had not.
 * A report and its renderings are in one fifth.
 */
export async function crossValidate(labels: readonly Label[], pack: Pack): Promise<Judged[]> {
  const texts = labels.map(({ title, excerpt }) => fold(`${title}\n${excerpt}`));
  const name = `(?:${pack.words.product.map((word) => RegExp.escape(fold(word))).join('|')})`;
  const used = usedPhrases(phrasesOf(pack), texts, name);
  const folds = labels.map(foldOf);
  const judged: Judged[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const isOnlyHere = (phrase: string) => {
      const places = used.get(phrase) ?? [];
      return places.length > 0 && places.every((at) => folds[at] === fold);
    };
    const part = labels.filter((_, at) => folds[at] === fold);
    const blinkered = without(pack, isOnlyHere);
    judged.push(...(await inspectLabels(part, { pack: blinkered, words: compileWords(blinkered) })));
  }
  return judged;
}

function foldOf({ id }: Label): number {
  const report = id.replace(/-[a-z]{2}$/, '');
  return createHash('sha256').update(report).digest().readUInt32BE() % FOLDS;
}

const LISTS = ['closing', 'headline', 'beside', 'aside', 'elsewhere'] as const;

function phrasesOf({ words }: Pack): string[] {
  const lists = [...LISTS.map((list) => words[list]), ...words.categories.map(({ said }) => said)];
  return [...words.counter, ...words.field, ...lists.flatMap((list) => Object.values(list).flat())];
}

function without(pack: Pack, isLeftOut: (phrase: string) => boolean): Pack {
  const kept = (phrases: readonly string[]) => phrases.filter((phrase) => !isLeftOut(phrase));
  const keptBy = (list: Readonly<Record<string, readonly string[]>>) =>
    Object.fromEntries(Object.entries(list).map(([language, phrases]) => [language, kept(phrases)]));
  const { words } = pack;
  return {
    ...pack,
    words: {
      ...words,
      ...Object.fromEntries(LISTS.map((list) => [list, keptBy(words[list])])),
      counter: kept(words.counter),
      field: kept(words.field),
      categories: words.categories.map((one) => ({ ...one, said: keptBy(one.said) })),
    },
  };
}
