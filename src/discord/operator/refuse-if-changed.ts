import type { Action } from '../../alerts/action.ts';
import type { Services } from '../command.ts';
import { knownOf } from '../known-of.ts';
import { UserError } from '../user-error.ts';

/** What an operator looked at must be what they decide about. Throws UserError where it is another thing by now. */
export function refuseIfChanged(action: Action, services: Services): void {
  if (action.kind !== 'ruling' || action.wrong === null) return;
  const { wrong, about } = action;
  const now = knownOf(services).deadlines.find(({ key }) => key === about.key);
  if (now?.date === wrong.date && now.status === wrong.status) return;
  throw new UserError('This date has changed since you looked. Nothing was done; please look again.');
}
