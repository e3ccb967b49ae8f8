import type { Alert } from './alert.ts';
import { postedAt } from './message-address.ts';
import type { Outbox } from './outbox.ts';

/** Discord's clock and ours differ. */
const SLACK = 60_000;

/** The alerts that a message of ours told: more than one where it told together what had waited, none if it is no alert. */
export async function toldIn(
  messageId: string,
  { owedAt, deliveries, read }: Pick<Outbox, 'owedAt' | 'deliveries' | 'read'>,
): Promise<Alert[]> {
  for (const alert of owedAt(postedAt(messageId), SLACK)) {
    const found = (await deliveries(alert.id)).find((one) => one.messageId === messageId);
    if (!found) continue;
    const together = found.bundle ? await read(found.bundle.of) : [found];
    return together.filter((one) => one.messageId === messageId).map((one) => one.alert);
  }
  return [];
}
