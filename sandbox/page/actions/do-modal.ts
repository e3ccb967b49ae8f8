import { z } from 'zod';
import type { OutcomeView } from '../outcome-view.ts';
import { viewerOf } from '../viewer-of.ts';
import { action, asSchema, idSchema } from './action.ts';
import { toOutcomeView } from './to-outcome-view.ts';

const value = z.union([z.string().max(4000), z.array(z.string().max(100)).max(25)]);
const schema = asSchema.extend({ modal: idSchema, values: z.record(z.string().max(100), value) });

export const doModal = action(schema, async (acting, body): Promise<OutcomeView> => {
  const viewer = viewerOf(acting.show.stage(), body.as);
  const modal = acting.modals.find(body.modal);
  if (!modal) return { kind: 'refused', reason: 'This form is no longer open. Use the command again.' };
  const outcome = await viewer.discord.submitModal(viewer.user, modal, body.values);
  const view = toOutcomeView(outcome, { viewer, modals: acting.modals });
  if (view.kind === 'done') acting.modals.forget(modal.interactionId);
  return view;
});
