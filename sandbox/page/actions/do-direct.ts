import { viewerOf } from '../viewer-of.ts';
import { action, asSchema } from './action.ts';

export const doDirect = action(asSchema, async ({ show }, { as }) => {
  const { discord, user } = viewerOf(show.stage(), as);
  return { channel: discord.openDirect(user).id };
});
