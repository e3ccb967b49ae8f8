import { fold } from '../src/news/fold.ts';
import { phrasesRegExp } from '../src/news/phrase.ts';

/** Of each phrase, the texts (by their numbers) that it stands in. Texts are folded. */
export function usedPhrases(
  phrases: readonly string[],
  texts: readonly string[],
  name: string,
): ReadonlyMap<string, readonly number[]> {
  const whole = texts.join('\n');
  return new Map(
    [...new Set(phrases)].map((phrase) => [
      phrase,
      whole.includes(coreOf(phrase)) ? standsIn(phrase, texts, name) : [],
    ]),
  );
}

/** The longest piece of a phrase that stands in a text as it is: looked for first, since expressions are slow to make. */
function coreOf(phrase: string): string {
  const pieces = fold(phrase).split(/[*~…\s]|\.\.\./);
  return pieces.toSorted((one, other) => other.length - one.length)[0] ?? '';
}

function standsIn(phrase: string, texts: readonly string[], name: string): number[] {
  const core = coreOf(phrase);
  const pattern = phrasesRegExp([phrase], 'u', name);
  return texts.flatMap((text, at) => (text.includes(core) && pattern.test(text) ? [at] : []));
}
