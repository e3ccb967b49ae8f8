import type { Pack } from '../pack/pack.ts';
import type { Alert } from './alert.ts';
import { confirmationParts } from './confirmation-parts.ts';
import { correctionParts } from './correction-parts.ts';
import { deadlineParts } from './deadline-parts.ts';
import { fitLines } from './fit-lines.ts';
import { LIMITS } from './message.ts';
import { openingParts } from './opening-parts.ts';
import type { Parts } from './parts.ts';
import { reminderParts } from './reminder-parts.ts';
import { safeText } from './safe-text.ts';
import { stateLines } from './state-lines.ts';
import { storyParts } from './story-parts.ts';

/** What an alert says to everyone, before it becomes a message for somebody. */
export function alertParts(alert: Alert, pack: Pack, now: Date): Parts {
  switch (alert.kind) {
    case 'story':
      return storyParts(alert, pack);
    case 'deadline':
      return deadlineParts(alert, pack, now);
    case 'reminder':
    case 'passed':
      return reminderParts(alert, pack, now);
    case 'opened':
      return openingParts(alert, pack, now);
    case 'personal':
      return personalParts;
    case 'state':
      return stateParts(alert, pack, now);
    case 'correction':
      return correctionParts(alert, pack, now);
    case 'confirmation':
      return confirmationParts(alert, pack);
  }
}

/** All that can be said without the person's own record: they cancelled it while it was on its way. */
const personalParts: Parts = {
  headline: '**Your reminder** was due, and you have cancelled it since.',
  embed: {},
  link: null,
};

function stateParts({ deadlines }: Extract<Alert, { kind: 'state' }>, pack: Pack, now: Date): Parts {
  return {
    headline: `**Where things stand with ${safeText(pack.product.name, 60)}**`,
    embed: {
      description: fitLines(
        [
          ...stateLines(deadlines, pack, now),
          '',
          'From now on, news arrives here. `/deadlines` lists every date with its source.',
        ],
        LIMITS.description,
      ),
    },
    link: null,
  };
}
