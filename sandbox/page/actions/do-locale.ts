import { Locale } from 'discord-api-types/v10';
import { z } from 'zod';
import type { OutcomeView } from '../outcome-view.ts';
import { viewerOf } from '../viewer-of.ts';
import { action, asSchema } from './action.ts';

export const doLocale = action(asSchema.extend({ locale: z.enum(Locale) }), async ({ show }, body) => {
  const { discord, user } = viewerOf(show.stage(), body.as);
  discord.setLocale(user, body.locale);
  return { kind: 'done' } satisfies OutcomeView;
});
