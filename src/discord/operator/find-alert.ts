import type { Alert } from '../../alerts/alert.ts';
import { alertParts } from '../../alerts/alert-parts.ts';
import { plainLine } from '../../alerts/safe-text.ts';
import type { Services } from '../command.ts';
import { knownOf } from '../known-of.ts';
import { UserError } from '../user-error.ts';

const MOST = 25;
const LOOKED_AT = 100;
const LABEL = 100;

/** The alert that an operator chose from the list. */
export function findAlert(services: Services, said: string): Alert {
  const found = services.recentAlerts(LOOKED_AT).find(({ id }) => id === said.trim());
  if (found) return found;
  throw new UserError('I know no such alert. Pick one from the list that opens while you type.');
}

/** What autocomplete offers: the last alerts, by their headlines. */
export function alertChoices(services: Services, typed: string): { name: string; value: string }[] {
  const { pack, now } = knownOf(services);
  return services
    .recentAlerts(LOOKED_AT)
    .filter(({ id }) => id.length <= LABEL)
    .map((alert) => ({ name: nameOf(alertParts(alert, pack, now).headline, alert.at), value: alert.id }))
    .filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()))
    .slice(0, MOST);
}

/** Lists show no markup. */
function nameOf(headline: string, at: string): string {
  const plain = plainLine(headline.replaceAll('**', '').replaceAll(/\\(.)/g, '$1'));
  return `${at.slice(0, 10)} ${plain}`.slice(0, LABEL);
}
