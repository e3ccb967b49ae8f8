import type { Action } from '../../alerts/action.ts';
import { alertParts } from '../../alerts/alert-parts.ts';
import { customId } from '../../alerts/custom-id.ts';
import type { Message } from '../../alerts/message.ts';
import { safeText } from '../../alerts/safe-text.ts';
import { standing, subject } from '../../alerts/wording.ts';
import { readStatedDate } from '../../deadlines/read-stated-date.ts';
import { fold } from '../../news/fold.ts';
import type { Services } from '../command.ts';
import { knownOf } from '../known-of.ts';
import { UserError } from '../user-error.ts';
import type { Forecast } from './desk.ts';
import { isOfStories, storyWords } from './story-words.ts';

const CHANGED = 'These stories have changed since you looked. Please look again.';

/** Shows what an action would do, with a button to do it. Nothing has happened yet. */
export async function preview(action: Action, services: Services): Promise<Message> {
  const { pack, now } = knownOf(services);
  const forecast = await services.desk.forecast(action);
  if (isOfStories(action) && forecast.stories.size === 0) throw new UserError(CHANGED);
  services.desk.prepare(action);
  const shown = forecast.correction ?? forecast.alerts[0];
  const parts = shown && alertParts(shown, pack, now);
  const lines = [
    '**Nothing has happened yet.** Look at it, then confirm within 15 minutes.',
    ...(forecast.after
      ? [`${subject(pack, forecast.after)} would be: ${standing(forecast.after, now)}`]
      : []),
    ...warnings(action),
    reach(action, forecast),
    ...(parts ? ['', 'They would read:', parts.headline] : []),
  ];
  return {
    content: lines.join('\n').slice(0, 2000),
    embeds: parts ? [parts.embed] : [],
    components: [
      {
        type: 1,
        components: [
          {
            type: 2,
            style: 4,
            label: 'Confirm',
            custom_id: customId({ command: 'operator', verb: 'confirm', argument: action.id }),
          },
          {
            type: 2,
            style: 2,
            label: 'Leave it',
            custom_id: customId({ command: 'operator', verb: 'drop', argument: action.id }),
          },
        ],
      },
    ],
    allowed_mentions: { parse: [] },
  };
}

function reach(action: Action, { correction, alerts, messages, places }: Forecast): string {
  if (isOfStories(action))
    return 'Nobody is told anything: messages stay as they are. `/news` follows, and so does what is told next.';
  if (correction)
    return `It changes ${count(messages, 'message')} and answers once in each of ${count(places, 'place')}. Nobody is pinged.`;
  if (alerts.length === 0) return 'Nobody was told, and nobody will be: only the answers change.';
  const pings = alerts.some(({ severity }) => severity !== 'notice');
  return `It goes to ${count(places, 'place')} as an alert, ${pings ? 'with their pings, since the page is an official one' : 'without pings'}.`;
}

/** What makes an operator look twice, or says what is meant. */
function warnings(action: Action): string[] {
  if (isOfStories(action)) return [storyWords(action)];
  if (action.kind === 'alert')
    return ['This changes words only. A wrong date is put right everywhere by `/operator deadline`.'];
  const { date, evidence, ruling } = action.ruling;
  if (ruling.kind === 'denies' || date === null || evidence.quote === null) return [];
  const said = readStatedDate(evidence.quote, new Date(action.at));
  const isThere = said?.date === date || fold(evidence.quote).includes(date);
  return isThere ? [] : [`⚠ I do not find this date in the quote: ${safeText(evidence.quote, 200)}`];
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
