import { type Report, type Story, storyId } from './story.ts';

/** The story that a report founds. Pure. */
export function foundStory(packId: string, { group, category, signature, teller }: Report): Story {
  const id = storyId(packId, group);
  const { at, angle, title, lead } = signature;
  const first = { outlet: teller.outlet, since: teller.readAt };
  return {
    id,
    packId,
    category,
    tellers: [{ ...teller, group: id, category, placed: 'first' }],
    traits: { angle, from: at, to: at, wordings: [{ title, lead }], ...first },
  };
}
