import { z } from 'zod';
import { action, idSchema, placeOf, placeSchema } from './action.ts';
import { toOutcomeView } from './to-outcome-view.ts';

const schema = placeSchema.extend({ message: idSchema, customId: z.string().max(100) });

export const doClick = action(schema, async (acting, body) => {
  const { viewer, channel } = placeOf(acting, body);
  const message = { id: body.message, channelId: channel.id };
  const outcome = await viewer.discord.click(viewer.user, message, body.customId);
  return toOutcomeView(outcome, { viewer, modals: acting.modals });
});
