import { readMessageLink } from '../../alerts/message-address.ts';

/** The id of the message that was meant by its id or by its link; null for anything else. */
export function readMessageId(said: string): string | null {
  const typed = said.trim();
  return /^\d{15,20}$/.test(typed) ? typed : (readMessageLink(typed)?.messageId ?? null);
}
