import { z } from 'zod';
import type { OutcomeView } from '../outcome-view.ts';
import { speeds } from '../show-view.ts';
import { action } from './action.ts';

const schema = z.discriminatedUnion('action', [
  z.object({ action: z.enum(['play', 'pause', 'next', 'restart']) }),
  z.object({ action: z.literal('speed'), speed: z.literal(speeds) }),
]);

export const doControl = action(schema, async ({ show }, control) => {
  await show.control(control);
  return { kind: 'done' } satisfies OutcomeView;
});
