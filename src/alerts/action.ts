import { z } from 'zod';
import { claimSchema, deadlineStateSchema } from '../deadlines/deadline.ts';

const common = {
  /** Id of the interaction it came from, so that it is done once. */
  id: z.string(),
  packId: z.string(),
  /** ISO 8601. */
  at: z.string(),
  /** Discord id of the operator; for the operators' log alone. */
  by: z.string(),
  reason: z.string(),
  /** ISO 8601; null: it was confirmed, and is still to be done. */
  doneAt: z.string().nullable(),
};

/** A story, with its headline as it was then, for the operators' log. */
const named = z.object({ id: z.string(), title: z.string() });

/** What an operator confirmed: a ruling about an end, or about the words of an alert; or which reports are one story. */
export const actionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('ruling'),
    ...common,
    about: z.object({
      key: z.string(),
      provider: z.string(),
      surface: z.string(),
      region: z.string().nullable(),
    }),
    ruling: claimSchema.required({ ruling: true }),
    /** What stood and was wrong; null where nothing that was told is taken back. */
    wrong: deadlineStateSchema.pick({ date: true, time: true, status: true }).nullable(),
  }),
  z.object({
    kind: z.literal('alert'),
    ...common,
    alertId: z.string(),
    said: z.string(),
    words: z.string().nullable(),
  }),
  z.object({ kind: z.literal('merge'), ...common, into: named, other: named }),
  z.object({ kind: z.literal('split'), ...common, story: named, itemIds: z.array(z.string()) }),
]);

export type Action = z.infer<typeof actionSchema>;
export type RulingAction = Extract<Action, { kind: 'ruling' }>;
export type AlertAction = Extract<Action, { kind: 'alert' }>;
export type StoryAction = Extract<Action, { kind: 'merge' | 'split' }>;
