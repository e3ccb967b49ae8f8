import type { Message } from '../message.ts';
import type { MessageBody } from '../messages/message-body.ts';
import type { World } from '../world.ts';

/** Discord says "the past few minutes"; the sandbox takes five. */
const memory = 5 * 60_000;

/** The message already made with this nonce, for a body that asks for that (`enforce_nonce`), in whatever channel it went to. */
export function findByNonce(
  world: World,
  { nonce, enforce_nonce: enforced }: MessageBody,
): Message | undefined {
  if (!enforced || nonce === null || nonce === undefined) return undefined;
  const known = world.nonces.get(String(nonce));
  if (!known || world.now() - known.at > memory) return undefined;
  return world.messages.get(known.channelId)?.byId.get(known.messageId);
}

/** Notes a message's nonce and forgets those too old to count. */
export function rememberNonce(world: World, { nonce, channelId, id }: Message): void {
  for (const [key, { at }] of world.nonces) {
    if (world.now() - at <= memory) break;
    world.nonces.delete(key);
  }
  if (nonce === undefined) return;
  world.nonces.delete(String(nonce));
  world.nonces.set(String(nonce), { at: world.now(), channelId, messageId: id });
}
