import type { Alert } from './alert.ts';
import type { Outbox } from './outbox.ts';

/** The alerts that a message of ours told: more than one where it told together what had waited, none if it is no alert. */
export async function toldIn(
  messageId: string,
  { alerts, deliveries, read }: Pick<Outbox, 'alerts' | 'deliveries' | 'read'>,
): Promise<Alert[]> {
  // Whoever asks does so soon, so the newest are looked at first: the deliveries of all that was ever told are many.
  for (const alert of [...alerts()].toSorted((a, b) => b.at.localeCompare(a.at))) {
    const found = (await deliveries(alert.id)).find((one) => one.messageId === messageId);
    if (!found) continue;
    const together = found.bundle ? await read(found.bundle.of) : [found];
    return together.filter((one) => one.messageId === messageId).map((one) => one.alert);
  }
  return [];
}
