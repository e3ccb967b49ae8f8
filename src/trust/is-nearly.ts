/** Whether one slip of the fingers makes one word of the other: a letter more, less, another one, or two swapped. */
export function isNearly(word: string, name: string): boolean {
  if (Math.abs(word.length - name.length) > 1) return false;
  const at = firstDifference(word, name);
  const [rest, wanted] = [word.slice(at), name.slice(at)];
  const isSwapped = rest[0] === wanted[1] && rest[1] === wanted[0] && rest.slice(2) === wanted.slice(2);
  return (
    isSwapped || rest.slice(1) === wanted.slice(1) || rest.slice(1) === wanted || rest === wanted.slice(1)
  );
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}
