import { personId } from '../../alerts/recipient.ts';
import type { QuietHours } from '../../quiet/quiet-hours.ts';
import type { Services } from '../command.ts';

type Kept = Pick<Services, 'recipients' | 'reminders'>;

/**
 * The quiet hours of a person: they hold for all that comes to their DMs, so they stand in the subscription and in
 * each reminder alike, and are gone with the last of these.
 */
export function personalQuiet(userId: string, { recipients, reminders }: Kept): QuietHours | null {
  return (recipients.get(personId(userId)) ?? reminders.of(userId)[0])?.quiet ?? null;
}

/** Changes them everywhere; false where there is nothing that they could hold for. */
export async function setPersonalQuiet(
  userId: string,
  quiet: QuietHours | null,
  { recipients, reminders }: Kept,
): Promise<boolean> {
  const subscription = recipients.get(personId(userId));
  const own = reminders.of(userId);
  if (subscription) await recipients.save({ ...subscription, quiet });
  await reminders.save(own.map((one) => ({ ...one, quiet })));
  return subscription !== undefined || own.length > 0;
}
