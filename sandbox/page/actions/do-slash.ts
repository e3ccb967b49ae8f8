import { action, placeOf } from './action.ts';
import { slashSchema, toSlashRequest } from './slash-schema.ts';
import { toOutcomeView } from './to-outcome-view.ts';

export const doSlash = action(slashSchema, async (acting, body) => {
  const place = placeOf(acting, body);
  const { discord, user } = place.viewer;
  const outcome = await discord.slash(user, toSlashRequest(place, body));
  return toOutcomeView(outcome, { viewer: place.viewer, modals: acting.modals });
});
