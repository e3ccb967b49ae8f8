import type { Pack } from '../pack/pack.ts';
import type { Alert, Correction } from './alert.ts';
import { alertParts } from './alert-parts.ts';
import { WORDS } from './correction-parts.ts';
import { type DateCorrection, isOfDate, reasonLines, turnWords } from './correction-words.ts';
import { fitLines } from './fit-lines.ts';
import { LIMITS } from './message.ts';
import type { Parts } from './parts.ts';
import { quoteLines } from './quote-lines.ts';
import { safeText } from './safe-text.ts';
import { withoutDeadlines } from './without-deadlines.ts';
import { moment } from './wording.ts';

const LABELS = { corrected: 'Corrected', retracted: 'Retracted' } as const;

type Situation = {
  readonly alert: Alert;
  /** What was put right of it, oldest first; at least one. */
  readonly corrections: readonly Correction[];
  readonly pack: Pack;
  readonly now: Date;
};

/** An alert that was wrong, as its message says it from now on: what was wrong struck through, and the rest as it was. */
export function correctedParts({ alert, corrections, pack, now }: Situation): Parts {
  const last = corrections.at(-1);
  if (!last) return alertParts(alert, pack, now);
  if (last.about.kind === 'alert') return newWords(last, last.about);
  const byKey = Map.groupBy(corrections.filter(isOfDate), ({ about }) => about.right.key);
  const rest = withoutDeadlines(alert, new Set(byKey.keys()));
  const parts = rest && alertParts(rest, pack, now);
  const turns = [...byKey.values()].map((some) => turnWords(some, pack));
  const lines = [...byKey.values()].flatMap((some) => putRightLines(some, pack));
  return {
    headline: [`**${LABELS[last.how]}:** ${turns.join('; ')}`, ...(parts ? [parts.headline] : [])].join('\n'),
    embed: {
      title: rest ? 'Part of this message was wrong' : 'This message was wrong',
      description: fitLines(
        [...lines, ...(parts ? ['', ...(parts.embed.description ?? '').split('\n')] : [])],
        LIMITS.description,
      ),
    },
    link: null,
  };
}

function putRightLines(corrections: readonly DateCorrection[], pack: Pack): string[] {
  const last = corrections.at(-1);
  if (!last) return [];
  const { right } = last.about;
  return [
    `**${turnWords(corrections, pack)}**`,
    ...reasonLines(last),
    ...(right.date === null ? [] : quoteLines(right.evidence, pack)),
    putRight(last),
  ];
}

function newWords(
  correction: Correction,
  { said, words }: Extract<Correction['about'], { kind: 'alert' }>,
): Parts {
  const label = LABELS[correction.how];
  return {
    headline: `**${label}:** ${words === null ? `~~${said}~~` : safeText(words, WORDS)}`,
    embed: {
      title: 'This message was wrong',
      description: [
        ...(words === null ? [] : [`Before: ~~${said}~~`]),
        ...reasonLines(correction),
        putRight(correction),
      ].join('\n'),
    },
    link: null,
  };
}

function putRight({ how, at }: Correction): string {
  return `${LABELS[how]} ${moment(at, 'f')}`;
}
