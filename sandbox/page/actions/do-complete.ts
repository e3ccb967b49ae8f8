import { z } from 'zod';
import type { CompletionView } from '../outcome-view.ts';
import { action, placeOf } from './action.ts';
import { slashSchema, toSlashRequest } from './slash-schema.ts';

const schema = slashSchema.extend({ focused: z.string().max(32), text: z.string().max(6000) });

export const doComplete = action(schema, async (acting, body): Promise<CompletionView> => {
  const place = placeOf(acting, body);
  const { discord, user } = place.viewer;
  const { focused, text } = body;
  return discord.autocomplete(user, { ...toSlashRequest(place, body), focused, text });
});
