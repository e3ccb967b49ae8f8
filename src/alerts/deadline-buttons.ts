import type { Deadline } from '../deadlines/deadline.ts';
import { deadlineId } from '../deadlines/deadline-id.ts';
import { customId } from './custom-id.ts';
import type { Row } from './message.ts';

/**
 * The buttons under whatever speaks of deadlines: they open for the first of them, and their answers lead on to the
 * others. Whoever clicks gets an answer of their own.
 */
export function deadlineButtons(deadlines: readonly Pick<Deadline, 'key'>[]): Row[] {
  const [first] = deadlines;
  if (!first) return [];
  const argument = deadlineId(first.key);
  return [
    {
      type: 1,
      components: [
        {
          type: 2,
          style: 2,
          label: 'Evidence',
          custom_id: customId({ command: 'evidence', verb: 'show', argument }),
        },
      ],
    },
  ];
}
