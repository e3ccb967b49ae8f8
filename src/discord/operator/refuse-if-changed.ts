import type { Action } from '../../alerts/action.ts';
import type { Services } from '../command.ts';
import { knownOf } from '../known-of.ts';
import { UserError } from '../user-error.ts';
import { isOfStories } from './story-words.ts';

/** What an operator looked at must be what they decide about. Throws UserError where it is another thing by now. */
export async function refuseIfChanged(action: Action, services: Services): Promise<void> {
  if (isOfStories(action)) {
    const { stories } = await services.desk.forecast(action);
    if (stories.size === 0)
      throw new UserError(
        'These stories have changed since you looked. Nothing was done; please look again.',
      );
  }
  if (action.kind !== 'ruling' || action.wrong === null) return;
  const { wrong, about } = action;
  const now = knownOf(services).deadlines.find(({ key }) => key === about.key);
  if (now?.date === wrong.date && now.status === wrong.status) return;
  throw new UserError('This date has changed since you looked. Nothing was done; please look again.');
}
