import { deadlineTime } from '../deadlines/deadline-time.ts';
import type { Pack } from '../pack/pack.ts';
import type { Alert } from './alert.ts';
import { fitLines } from './fit-lines.ts';
import { type Embed, LIMITS } from './message.ts';
import { reminderParts } from './reminder-parts.ts';
import { safeLink, safeText } from './safe-text.ts';
import { stateLines } from './state-lines.ts';
import { dateWords, moment, standing, subject, subjects } from './wording.ts';

const MAX_LINES = 12;
const MAX_OTHERS = 5;

type DeadlineEvents = Extract<Alert, { kind: 'deadline' }>['events'];
type Parts = {
  readonly headline: string;
  readonly embed: Embed;
  /** Where it is from. */
  readonly link: string | null;
};

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
    case 'personal':
      return personalParts;
    case 'state':
      return stateParts(alert, pack, now);
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

function deadlineParts({ events }: Extract<Alert, { kind: 'deadline' }>, pack: Pack, now: Date): Parts {
  const [first] = events;
  const lines = events
    .slice(0, MAX_LINES)
    .flatMap(({ kind, before, after }) => [
      `**${subject(pack, after)}:** ${standing(after, now)}`,
      ...(kind === 'moved' && before?.date
        ? [`Before: ${dateWords(before.date)} (${distance(before.date, after.date)})`]
        : []),
      ...(after.evidence.quote ? [`> ${safeText(after.evidence.quote, 300)}`] : []),
    ]);
  const moved = first?.kind === 'moved';
  return {
    headline: `**${moved ? 'Date moved' : 'Date set'}:** ${datesInWords(events, pack)}`,
    embed: {
      title: moved ? 'A date has moved' : 'There is a date now',
      ...(first ? { url: first.after.evidence.url } : {}),
      description: fitLines(lines, LIMITS.description),
    },
    link: first?.after.evidence.url ?? null,
  };
}

/** "Sora app, Sora on the web: 26 April 2026; API: 24 September 2026" */
function datesInWords(events: DeadlineEvents, pack: Pack): string {
  const dates = [...new Set(events.map(({ after }) => after.date))].slice(0, MAX_OTHERS);
  return dates
    .map((date) => {
      const ended = events.map(({ after }) => after).filter((after) => after.date === date);
      return `${subjects(pack, ended)}: ${date === null ? 'no date' : dateWords(date)}`;
    })
    .join('; ');
}

/** "43 days later"; empty unless both are whole days. */
function distance(before: string, after: string | null): string {
  const from = deadlineTime(before);
  const to = deadlineTime(after);
  if (!from || !to) return '';
  const days = Math.round((to.first.getTime() - from.first.getTime()) / 86_400_000);
  return `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'} ${days < 0 ? 'earlier' : 'later'}`;
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
