import { customId } from '../alerts/custom-id.ts';
import type { Message, Row } from '../alerts/message.ts';
import { dateWords } from '../alerts/wording.ts';
import { firstTold } from '../news/first-told.ts';
import type { Story } from '../news/story.ts';
import { card } from './card.ts';
import { storyLabel } from './story-label.ts';

const MOST = 25;

/** `/why` for what fits several stories. */
export function whyChoiceCard(stories: readonly Story[]): Message {
  const more = stories.length > MOST ? ` These are the newest ${MOST}.` : '';
  return {
    ...card('Which of them?', [`${stories.length} stories fit.${more} Pick one below.`]),
    components: whySelect(stories),
  };
}

/** A list of stories to ask about; none without any. */
export function whySelect(stories: readonly Story[]): Row[] {
  if (stories.length === 0) return [];
  const options = stories.slice(0, MOST).map((story) => ({
    label: storyLabel(story),
    value: story.id,
    description: dateWords(firstTold(story).slice(0, 10)),
  }));
  const select = { type: 3, custom_id: customId({ command: 'why', verb: 'pick', argument: '' }) } as const;
  return [
    { type: 1, components: [{ ...select, placeholder: 'Why is it here, and who was told?', options }] },
  ];
}
