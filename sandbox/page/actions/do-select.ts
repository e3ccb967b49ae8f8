import { z } from 'zod';
import { action, idSchema, placeOf, placeSchema } from './action.ts';
import { toOutcomeView } from './to-outcome-view.ts';

const schema = placeSchema.extend({
  message: idSchema,
  customId: z.string().max(100),
  values: z.array(z.string().max(100)).max(25),
});

export const doSelect = action(schema, async (acting, body) => {
  const { viewer, channel } = placeOf(acting, body);
  const message = { id: body.message, channelId: channel.id };
  const { customId, values } = body;
  const outcome = await viewer.discord.select(viewer.user, message, { customId, values });
  return toOutcomeView(outcome, { viewer, modals: acting.modals });
});
