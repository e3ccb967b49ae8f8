import type { Alert } from '../../alerts/alert.ts';
import { type MessageAddress, postedAt } from '../../alerts/message-address.ts';
import { channelRecipientId, personId } from '../../alerts/recipient.ts';
import type { Services } from '../command.ts';
import { UserError } from '../user-error.ts';

/** Who asks, and where: nobody is told of what another server or person got. */
export type Asker = {
  readonly userId: string;
  /** Null outside of servers. */
  readonly guildId: string | null;
};

/** Each costs a look at the disk, where there are as many deliveries as recipients; there is seldom more than one. */
const LOOKED_AT = 12;
/** Discord's clock and ours differ. */
const SLACK = 60_000;

/** The alert that a message of ours tells, if it is one of this server or of this person. Throws UserError. */
export async function findPosted(address: MessageAddress, asker: Asker, services: Services): Promise<Alert> {
  const to = recipientAt(address, asker, services);
  if (to === null)
    throw new UserError(
      'I only speak of messages that I posted in this server, or sent to you, where alerts are still wanted.',
    );
  const owed = services.alertsOwedAt(postedAt(address.messageId), SLACK);
  for (const alert of owed.slice(0, LOOKED_AT)) {
    const deliveries = await services.deliveries(alert.id);
    if (deliveries.some((one) => one.to === to && one.messageId === address.messageId)) return alert;
  }
  throw new UserError('That message is none of my alerts. `/why` takes alerts, stories, and addresses.');
}

function recipientAt(
  { guildId, channelId }: MessageAddress,
  asker: Asker,
  { recipients }: Services,
): string | null {
  if (guildId === null) {
    const person = recipients.get(personId(asker.userId));
    return person?.channelId === channelId ? personId(asker.userId) : null;
  }
  const channel = recipients.get(channelRecipientId(channelId));
  const isHere = channel?.kind === 'channel' && channel.guildId === guildId && guildId === asker.guildId;
  return isHere ? channelRecipientId(channelId) : null;
}
