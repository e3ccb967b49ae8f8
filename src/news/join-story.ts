import { keepTellers } from './keep-tellers.ts';
import type { Signature } from './signature.ts';
import { spanOf } from './span-of.ts';
import { MAX_WORDINGS, type Placing, type Report, type Story, storyId, type Traits } from './story.ts';

/** The story with one more teller, and why it is one; an official one becomes its head. Pure. */
export function joinStory(
  story: Story,
  { group, category, signature, teller }: Report,
  placed: Placing,
): Story {
  const told = { ...teller, group: storyId(story.packId, group), category, placed };
  return {
    ...story,
    ...keepTellers([...story.tellers, told], story.more),
    ...(story.traits && { traits: withWords(story.traits, signature) }),
  };
}

function withWords(traits: Traits, { title, lead, at }: Signature): Traits {
  return {
    ...traits,
    ...spanOf([traits.from, traits.to, at]),
    wordings: [...traits.wordings, { title, lead }].slice(0, MAX_WORDINGS),
  };
}
