import type { Action } from '../../alerts/action.ts';
import type { Message } from '../../alerts/message.ts';
import { plainHeadline } from '../../alerts/plain-headline.ts';
import { safeText } from '../../alerts/safe-text.ts';
import { dateWords, moment, subject } from '../../alerts/wording.ts';
import { card } from '../../answers/card.ts';
import { isCalendarDate } from '../../pack/calendar-date.ts';
import type { Pack } from '../../pack/pack.ts';
import type { Services } from '../command.ts';
import { knownOf } from '../known-of.ts';
import { openMatters } from './open-matters.ts';
import { isOfStories, storyWords } from './story-words.ts';

const SHOWN = 15;
const LAST = 3;
const UNDER_WAY = 5;

/** `/operator status`: what is owed, which sources can't be read, what waits, and what was done last. */
export function deskCard(services: Services): Message {
  const { pack, deadlines, sources } = knownOf(services);
  const blind = sources.flatMap(({ source, visit }) =>
    visit.blind
      ? [
          `• ${safeText(source.name, 80)}, since ${moment(visit.blind.since)}: ${safeText(visit.blind.reason, 120)}`,
        ]
      : [],
  );
  const waiting = openMatters(deadlines).length;
  const last = services.desk
    .log()
    .slice(0, LAST)
    .map((one) => actionLine(one, pack));
  return card('How the bot is doing', [
    `**Subscribers:** ${services.recipients.size}`,
    `**Owed:** ${owedWords(services.desk.owed)}`,
    ...underWay(services),
    `**Waiting for you:** ${waiting === 0 ? 'no date' : `${waiting}, see \`/operator held\``}`,
    `**Sources that can not be read:** ${blind.length === 0 ? 'none' : ''}`,
    ...blind,
    ...(last.length > 0 ? ['', '**Done last**', ...last] : []),
  ]);
}

function owedWords(owed: number): string {
  if (owed === 0) return 'nothing';
  return `${owed} ${owed === 1 ? 'delivery' : 'deliveries'}`;
}

/** What is being delivered just now, or waits for somebody. */
function underWay(services: Services): string[] {
  const { pack, now } = knownOf(services);
  const all = services.desk.fanOuts();
  const lines = all.slice(0, UNDER_WAY).map(({ alert, total, owed, late }) => {
    const what = safeText(plainHeadline(alert, pack, now), 80);
    const tried = late > 0 ? `, ${late} of them tried in vain` : '';
    return `• ${what}: ${total - owed} of ${total} done, ${owed} owed${tried}, since ${moment(alert.at)}`;
  });
  const more = all.length - lines.length;
  return more > 0 ? [...lines, `• and ${more} more`] : lines;
}

/** `/operator log`: what operators did, newest first. */
export function logCard(services: Services): Message {
  const { pack } = knownOf(services);
  const lines = services.desk
    .log()
    .slice(0, SHOWN)
    .map((one) => actionLine(one, pack));
  return card('What operators did', lines.length > 0 ? lines : ['Nothing yet.']);
}

function actionLine(action: Action, pack: Pack): string {
  const why = action.reason === '' ? '' : `. ${safeText(action.reason, 100)}`;
  const open = action.doneAt === null ? ' (under way)' : '';
  return `• ${moment(action.at, 'f')} <@${action.by}>: ${whatWords(action, pack)}${why}${open}`;
}

function whatWords(action: Action, pack: Pack): string {
  if (isOfStories(action)) return storyWords(action);
  if (action.kind === 'alert') return `${action.words === null ? 'retracted' : 'corrected'} an alert`;
  const { about, ruling, wrong } = action;
  const what = subject(pack, about);
  if (ruling.ruling.kind === 'denies') return `${what}: not ${words(ruling.date)}`;
  return wrong
    ? `${what}: ${words(ruling.date)}, not ${words(wrong.date)}`
    : `${what}: ${words(ruling.date)}`;
}

function words(date: string | null): string {
  if (date === null) return 'undated';
  return isCalendarDate(date, date.length === 7 ? 'month' : 'day') ? dateWords(date) : safeText(date, 20);
}
