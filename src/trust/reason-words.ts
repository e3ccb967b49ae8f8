import type { Suspicion } from './trust-of.ts';

/** Why an address is not believed, for people; both names as they are to be shown. */
export function reasonWords(
  { reason }: Suspicion,
  { maker, site }: Record<'maker' | 'site', string>,
): string {
  switch (reason) {
    case 'no-address':
      return 'What it links to is no web page.';
    case 'disguised':
      return `Its address hides that it leads to ${site}.`;
    case 'number':
      return 'Its address is a bare number instead of a name.';
    case 'port':
      return `Its address is not where websites are, but at another port of ${site}.`;
    case 'shortener':
      return 'A short link hides where it leads.';
    case 'borrowed-name':
      return `Its address uses a name of ${maker}’s, but belongs to ${site}.`;
    case 'look-alike':
      return `Its address only looks like one of ${maker}’s, and belongs to ${site}.`;
    case 'mixed-script':
      return `Its address mixes alphabets to look like another, and belongs to ${site}.`;
    case 'lure':
      return `It promises what only ${maker} could give.`;
  }
}
