import { customId } from '../../alerts/custom-id.ts';
import type { Message } from '../../alerts/message.ts';
import { plainLine, safeText } from '../../alerts/safe-text.ts';
import { card } from '../../answers/card.ts';
import type { Story } from '../../news/story.ts';
import { UserError } from '../user-error.ts';
import { titleOf } from './find-story.ts';

/** As many as Discord shows in one list. */
const MOST = 25;
const LABEL = 100;

/** `/operator story split`: which of a story's reports tell another event. */
export function splitCard(story: Story): Message {
  if (story.tellers.length < 2)
    throw new UserError('This story has one report only, so there is nothing to split.');
  const options = story.tellers.slice(0, MOST).map(({ itemId, title, outlet }) => ({
    label: plainLine(title).slice(0, LABEL) || 'without a title',
    value: itemId,
    description: plainLine(outlet).slice(0, LABEL) || 'an outlet without a name',
  }));
  return {
    ...card('Which reports tell another event?', [
      `**${safeText(titleOf(story), 200)}**`,
      'Choose those that shall be a story of their own. You see what would happen before it does.',
    ]),
    components: [
      {
        type: 1,
        components: [
          {
            type: 3,
            custom_id: customId({ command: 'operator', verb: 'split', argument: story.id }),
            placeholder: 'Reports of another event',
            min_values: 1,
            max_values: Math.min(options.length, story.tellers.length - 1),
            options,
          },
        ],
      },
    ],
  };
}
