import type { Pack } from '../pack/pack.ts';
import type { Alert } from './alert.ts';
import { correctionParts } from './correction-parts.ts';
import { deadlineParts } from './deadline-parts.ts';
import { fitLines } from './fit-lines.ts';
import { LIMITS } from './message.ts';
import { openingParts } from './opening-parts.ts';
import type { Parts } from './parts.ts';
import { reminderParts } from './reminder-parts.ts';
import { safeLink, safeText } from './safe-text.ts';
import { stateLines } from './state-lines.ts';
import { moment } from './wording.ts';

const MAX_OTHERS = 5;

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
  }
}

/** All that can be said without the person's own record: they cancelled it while it was on its way. */
const personalParts: Parts = {
  headline: '**Your reminder** was due, and you have cancelled it since.',
  embed: {},
  link: null,
};

function storyParts({ story, severity }: Extract<Alert, { kind: 'story' }>, pack: Pack): Parts {
  const [head, ...others] = story.tellers;
  const title = safeText(head?.title ?? '', 200) || 'an item without a title';
  const outlet = safeText(head?.outlet ?? '', 80);
  const official = severity !== 'notice';
  const where = head?.url ? safeLink(`Read it at ${outlet}`, head.url) : `Read at ${outlet}`;
  const also = others.slice(0, MAX_OTHERS).map((one) => `• ${safeText(one.title, 100)}`);
  const rest = others.length - also.length;
  const lines = [
    `${where}${head?.published ? `, published ${moment(head.published, 'f')}` : ''}.`,
    ...(also.length > 0 ? ['Together with:', ...also] : []),
    ...(rest > 0 ? [`… and ${rest} more`] : []),
    official
      ? `This is ${safeText(pack.product.maker, 60)}’s own word.`
      : 'A report; not confirmed by an official page.',
  ];
  return {
    headline: `**${official ? safeText(pack.product.maker, 60) : outlet}:** ${title}`,
    embed: { description: lines.join('\n') },
    link: head?.url ?? null,
  };
}

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
