import { type Alert, topicOf } from '../../alerts/alert.ts';
import { plainHeadline } from '../../alerts/plain-headline.ts';
import { safeText } from '../../alerts/safe-text.ts';
import type { Services } from '../command.ts';
import { knownOf } from '../known-of.ts';
import { UserError } from '../user-error.ts';
import { readMessageId } from './read-message-id.ts';

const MOST = 25;
const LOOKED_AT = 100;
const LABEL = 100;
const NAMED = 5;

/** The alert that an operator chose from the list, or whose message they named by its link or id. */
export async function findAlert(services: Services, said: string): Promise<Alert> {
  const chosen = services.recentAlerts(LOOKED_AT).find(({ id }) => id === said.trim());
  if (chosen) return chosen;
  const messageId = readMessageId(said);
  if (messageId === null)
    throw new UserError(
      'I know no such alert. Pick one from the list that opens while you type, or give the link of a message of mine.',
    );
  return onlyOne(await services.desk.toldIn(messageId), services);
}

function onlyOne(told: readonly Alert[], services: Services): Alert {
  const [first, ...others] = told.filter((alert) => topicOf(alert) !== null);
  if (!first)
    throw new UserError(
      told.length === 0
        ? 'I know of no message of mine with this id.'
        : 'That message is no alert: it is a first card, a correction or a personal reminder. `/operator deadline` puts a date right in these too.',
    );
  if (others.length === 0) return first;
  const names = [first, ...others]
    .slice(0, NAMED)
    .map((alert) => `• ${safeText(labelOf(alert, services), LABEL)}`);
  throw new UserError(
    `That message tells ${others.length + 1} things. Pick the one you mean from the list that opens while you type:\n${names.join('\n')}`,
  );
}

/** What autocomplete offers: the last alerts, by their headlines. */
export function alertChoices(services: Services, typed: string): { name: string; value: string }[] {
  return services
    .recentAlerts(LOOKED_AT)
    .filter(({ id }) => id.length <= LABEL)
    .map((alert) => ({ name: labelOf(alert, services), value: alert.id }))
    .filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()))
    .slice(0, MOST);
}

/** Lists show no markup. */
function labelOf(alert: Alert, services: Services): string {
  const { pack, now } = knownOf(services);
  return `${alert.at.slice(0, 10)} ${plainHeadline(alert, pack, now)}`.slice(0, LABEL);
}
