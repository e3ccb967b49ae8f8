import type { Teller } from '../news/story.ts';

const TIERS: Readonly<Record<Teller['tier'], string>> = {
  official: 'an official page',
  provider: 'the provider’s own page',
  press: 'a press report',
  community: 'a community post',
};

/** Whose word something is, for people. */
export function tierWords(tier: Teller['tier']): string {
  return TIERS[tier];
}
