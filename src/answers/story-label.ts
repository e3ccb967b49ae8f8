import { plainLine } from '../alerts/safe-text.ts';
import type { Story } from '../news/story.ts';

/** Discord's limit for what stands in a list. */
const MAX = 100;

/** A story in a list, which shows no markup; never cut inside a character. */
export function storyLabel({ tellers }: Story, before = ''): string {
  const title = plainLine(tellers[0]?.title ?? '') || 'Untitled';
  return `${before}${title}`.slice(0, MAX).replace(/[\ud800-\udbff]$/, '');
}
