import { hostLinks } from '../alerts/host-links.ts';
import { dateWords } from '../alerts/wording.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import { hasPassed } from '../deadlines/has-passed.ts';
import type { Remainder } from '../pack/pack.ts';
import type { Known } from './known.ts';

/** What the pack says is left of these kinds, whose word it is and of which day; the latest first. */
export function remainderLines(known: Known, about: readonly Remainder['about'][]): string[] {
  const today = known.now.toISOString().slice(0, 10);
  return known.pack.aftermath
    .filter((one) => about.includes(one.about) && one.as_of <= today && !isOver(one, known))
    .toSorted((a, b) => b.as_of.localeCompare(a.as_of))
    .map(
      (one) =>
        `• ${one.text.replace(/\.$/, '')} (${whose(one, known)}, ${dateWords(one.as_of)}, ${hostLinks(known.pack)(one.url)}).`,
    );
}

/** What was said to work doesn't once its surface has ended. */
function isOver({ about, surface }: Remainder, { pack, deadlines, now }: Known): boolean {
  const ends = (one: Deadline) => one.surface === surface && one.provider === pack.providers[0]?.id;
  return about === 'works' && deadlines.some((one) => ends(one) && hasPassed(one, now));
}

function whose({ tier }: Remainder, { pack }: Known): string {
  switch (tier) {
    case 'official':
      return pack.product.maker;
    case 'provider':
      return 'the provider';
    case 'press':
      return 'the press, not official';
    case 'community':
      return 'a reader’s report, not official';
  }
}
