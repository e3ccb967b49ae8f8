import type { Pack } from '../pack/pack.ts';
import { trustOf } from '../trust/trust-of.ts';
import type { Alert } from './alert.ts';
import { exportAdvice } from './export-advice.ts';
import type { Parts } from './parts.ts';
import { quoteLines } from './quote-lines.ts';
import { titleLink } from './title-link.ts';
import { isLate, urgencyOf } from './urgency.ts';
import { dateWords, moment, standing, subjects } from './wording.ts';

type OpeningAlert = Extract<Alert, { kind: 'opened' }>;

/** What the opening of a window says: that it is the time now, until when, and whose word that is. */
export function openingParts(alert: OpeningAlert, pack: Pack, now: Date): Parts {
  const { deadlines, at } = alert;
  const what = subjects(pack, deadlines);
  const [first] = deadlines;
  if (!first?.opens) return { headline: `**Open:** ${what}`, embed: {}, link: null };
  const link = trustOf(first.opens.evidence.url, pack);
  const until = first.date === null ? 'last day not given' : `until ${dateWords(first.date, first.time)}`;
  const lines = [
    `**${what}:** ${standing(first, now)}`,
    ...quoteLines(first.opens.evidence, pack),
    ...(isLate(alert, urgencyOf(alert, null), now)
      ? [`It opened ${moment(at)}; I could not tell you then.`]
      : []),
    exportAdvice(first, now),
  ];
  return {
    headline: `**Export window open:** ${what}: ${until}`,
    embed: { title: 'The export window is open', ...titleLink(link), description: lines.join('\n') },
    link,
  };
}
