import { z } from 'zod';
import type { OutcomeView } from '../outcome-view.ts';
import { canWrite } from '../views/to-channel-view.ts';
import { action, placeOf, placeSchema } from './action.ts';

/** What Discord takes from a person in one message. */
const longest = 2000;

export const doSay = action(placeSchema.extend({ text: z.string() }), async (acting, body) => {
  const { viewer, channel } = placeOf(acting, body);
  const text = body.text.trim();
  if (!canWrite(viewer, channel)) return refused('You may not write in this channel.');
  if (text === '') return refused('There is nothing in this message yet.');
  if (text.length > longest)
    return refused(`A message holds ${longest} characters at most, and this one has ${text.length}.`);
  viewer.discord.say(viewer.user, channel, text);
  return { kind: 'done' } satisfies OutcomeView;
});

function refused(reason: string): OutcomeView {
  return { kind: 'refused', reason };
}
