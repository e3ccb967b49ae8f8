import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Alert } from './alert.ts';

/** Names a delivery: its alert, and where in the list of that alert's recipients. */
const placeSchema = z.object({ alertId: z.string(), position: z.number() });

/** Several deliveries that go out as one message, and why. */
const bundleSchema = z.object({
  of: z.array(placeSchema),
  reason: z.enum(['after quiet hours', 'after absence', 'at once', 'daily digest', 'weekly digest']),
});

export const deliverySchema = z.object({
  to: z.string(),
  state: z.enum(['owed', 'sent', 'gone']),
  /** Id of the message that Discord made of it. */
  messageId: z.string().nullable(),
  attempts: z.number(),
  /** ISO 8601: not before this. */
  notBefore: z.string().nullable(),
  /** Why it is late or was given up, for people who ask. */
  reason: z.string().nullable(),
  /** Of a correction or a confirmation: the deliveries whose messages it is about, and answers. */
  corrects: z.array(placeSchema).optional(),
  /** Its message was right from the start, since the correction came before it. */
  saidRight: z.literal(true).optional(),
  /** Its message told the official word from the start: nothing is left to confirm. */
  saidOfficial: z.literal(true).optional(),
  /** The edition of its card that the message is known to show; missing: the first. */
  edition: z.number().optional(),
  /** Somebody has deleted its message: it is not made again. */
  deleted: z.literal(true).optional(),
  /** Stored before it is posted with others, and kept: they stay together. */
  bundle: bundleSchema.optional(),
});

export type Bundle = z.infer<typeof bundleSchema>;
export type Place = z.infer<typeof placeSchema>;
export type DeliveryState = z.infer<typeof deliverySchema>;
/** One alert owed to one recipient. */
export type Delivery = DeliveryState & { readonly alert: Alert; readonly position: number };

/** A delivery that nobody has attempted yet. */
export function untried(to: string, corrects: readonly Place[] | undefined): DeliveryState {
  const fresh = { to, state: 'owed', messageId: null, attempts: 0, notBefore: null, reason: null } as const;
  return corrects === undefined ? fresh : { ...fresh, corrects: [...corrects] };
}

/** As it is stored: the alert has its own place. */
export function stateOf({ alert: _alert, position: _position, ...state }: Delivery): DeliveryState {
  return state;
}

/** Its message shows a card as it was before the newest edition. */
export function isBehind({ alert, state, edition = 0, deleted }: Delivery): boolean {
  return alert.kind === 'story' && state === 'sent' && !deleted && edition < (alert.edition ?? 0);
}

/** Where a delivery is stored; unique among all deliveries. */
export function deliveryKey({ alertId, position }: Place): string {
  return `delivery/${alertId}/${position}`;
}

export function keyOf(delivery: Delivery): string {
  return deliveryKey(placeOf(delivery));
}

export function placeOf({ alert, position }: Delivery): Place {
  return { alertId: alert.id, position };
}

/** At most 25 characters, as Discord asks of a nonce; the same for every attempt at the same delivery. */
export function nonce({ alert, to }: Delivery): string {
  return createHash('sha256').update(`${alert.id}\n${to}`).digest('base64url').slice(0, 25);
}

/** The same for what stays together. */
export function bundleNonce({ of }: Bundle): string {
  return createHash('sha256').update(of.map(deliveryKey).join('\n')).digest('base64url').slice(0, 25);
}
