import type { Pack } from '../pack/pack.ts';
import { trustOf } from '../trust/trust-of.ts';
import type { Correction } from './alert.ts';
import { type DateCorrection, reasonLines, turnWords } from './correction-words.ts';
import { fitLines } from './fit-lines.ts';
import { LIMITS } from './message.ts';
import type { Parts } from './parts.ts';
import { quoteLines } from './quote-lines.ts';
import { safeText } from './safe-text.ts';
import { standing } from './wording.ts';

const TITLE = 'An earlier message was wrong';
export const WORDS = 300;

/** The answer under a message that was wrong. It can be read alone: somebody may have deleted that message. */
export function correctionParts(correction: Correction, pack: Pack, now: Date): Parts {
  const { about } = correction;
  if (about.kind === 'deadline') return dateParts({ ...correction, about }, pack, now);
  const { said, words } = about;
  return {
    headline:
      words === null ? `**Correction:** not true: ~~${said}~~` : `**Correction:** ${safeText(words, WORDS)}`,
    embed: {
      title: TITLE,
      description: [
        ...(words === null ? [] : [`I had said: ~~${said}~~`]),
        ...reasonLines(correction),
        'The message is put right where it stands. Sorry.',
      ].join('\n'),
    },
    link: null,
  };
}

function dateParts(correction: DateCorrection, pack: Pack, now: Date): Parts {
  const { right } = correction.about;
  const hasDate = right.date !== null;
  const lines = [
    ...reasonLines(correction),
    `**Now:** ${standing(right, now)}`,
    ...(hasDate ? quoteLines(right.evidence, pack) : []),
    hasDate
      ? 'If you planned by the wrong date, please plan again. Reminders and calendars follow by themselves.'
      : 'Please don’t plan by that date. You are told when there is one.',
  ];
  return {
    headline: `**Correction:** ${turnWords([correction], pack)}`,
    embed: { title: TITLE, description: fitLines(lines, LIMITS.description) },
    link: hasDate ? trustOf(right.evidence.url, pack) : null,
  };
}
