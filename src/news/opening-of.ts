const SENTENCE_END = /(?<=[.!?।؟]["”’»)\]]?)\s+|(?<=[。！？])|\n+/u;
/** Where no sentence ends, a text has said by then what it is about. */
const MAX_OPENING = 400;
/** A shorter first sentence only leads up to the second. */
const SHORT = 60;

/** How a text begins: its first sentence, and the next one after a short one. */
export function openingOf(text: string): string {
  const start = text.slice(0, MAX_OPENING * 2);
  const sentences = start.split(SENTENCE_END).filter((part) => /\p{L}/u.test(part));
  const [first = '', second = ''] = sentences;
  return (first.length < SHORT ? `${first} ${second}` : first).slice(0, MAX_OPENING).trim();
}
