/** "am 26. April" goes on after its point. */
const SENTENCE_END = /(?<=(?<!\b\d{1,2})\.|[!?।؟])\s+|[。！？\n]+/gu;

/** The sentences and lines of a text that hold anything, each with its place. */
export function sentencesOf(text: string): { readonly at: number; readonly part: string }[] {
  const found: { at: number; part: string }[] = [];
  let at = 0;
  for (const end of [...text.matchAll(SENTENCE_END), { index: text.length, 0: '' }]) {
    const part = text.slice(at, end.index);
    if (part.trim() !== '') found.push({ at, part });
    at = end.index + end[0].length;
  }
  return found;
}
