import { z } from 'zod';
import type { OutcomeView } from '../outcome-view.ts';
import { faultIds } from '../show-view.ts';
import { action } from './action.ts';

export const doFault = action(
  z.object({ id: z.enum(faultIds), on: z.boolean() }),
  async ({ show }, { id, on }) => {
    await show.setFault(id, on);
    return { kind: 'done' } satisfies OutcomeView;
  },
);
