import { z } from 'zod';
import type { OutcomeView } from '../outcome-view.ts';
import { action } from './action.ts';

export const doBot = action(z.object({ action: z.enum(['kill', 'start']) }), async ({ show }, body) => {
  await (body.action === 'kill' ? show.killBot() : show.startBot());
  return { kind: 'done' } satisfies OutcomeView;
});
