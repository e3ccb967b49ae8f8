import type { Message } from '../alerts/message.ts';
import type { Failure } from '../alerts/outcome.ts';
import type { Services } from './command.ts';
import { UserError } from './user-error.ts';

const BUSY = 'Discord is not taking DMs from me right now. Please try again in a few minutes.';

type Proof = {
  /** The message that shows that DMs arrive. */
  readonly proof: (channelId: string) => Message;
  readonly nonce: string;
  /** What the person reads when their DMs are closed. */
  readonly closed: string;
};

/**
 * Opens the DM with a person and proves that messages arrive there; returns its channel. Only ever in answer to the
 * person's own command or click, who is told in the same reply when it doesn't work.
 */
export async function reachPerson(
  userId: string,
  { openDm, send }: Pick<Services, 'openDm' | 'send'>,
  { proof, nonce, closed }: Proof,
): Promise<string> {
  const dm = await openDm(userId);
  if (dm.kind !== 'open') throw refusal(dm, closed);
  const sent = await send(dm.channelId, proof(dm.channelId), nonce);
  if (sent.kind !== 'sent') throw refusal(sent, closed);
  return dm.channelId;
}

function refusal({ kind }: Failure, closed: string): UserError {
  return new UserError(kind === 'later' ? BUSY : closed);
}
