import type { Alert } from './alerts/alert.ts';
import { correctedParts } from './alerts/corrected-parts.ts';
import { correctedReminder } from './alerts/corrected-reminder.ts';
import type { Delivery } from './alerts/delivery.ts';
import type { Told } from './alerts/digest-entries.ts';
import { digestMessage, plainDigest } from './alerts/digest-message.ts';
import { type Message, SILENT } from './alerts/message.ts';
import type { Outbox } from './alerts/outbox.ts';
import { personalMessage } from './alerts/personal-message.ts';
import type { Addressed, Posting } from './alerts/posting.ts';
import type { Recipient } from './alerts/recipient.ts';
import { render, renderCorrected, renderPlain } from './alerts/render.ts';
import { unpinged } from './alerts/unpinged.ts';
import type { Personal } from './alerts/urgency.ts';
import type { Deadline } from './deadlines/deadline.ts';
import type { Pack } from './pack/pack.ts';

type Parts = {
  readonly packs: readonly Pack[];
  /** What a personal reminder is about, by its alert; null for other alerts. */
  readonly personal: (alert: Alert) => Personal | null;
  readonly corrections: Outbox['corrections'];
  readonly deadline: (packId: string, key: string) => Deadline | undefined;
  readonly now: () => Date;
};

/**
 * Makes a message of what goes out together: of one alert itself and what was put right of it since, of a personal
 * reminder from its record, or a digest of several.
 */
export function createRender(parts: Parts) {
  return (posting: Posting, form: 'full' | 'plain'): Message => {
    // What makes no sound pings nobody.
    const to = posting.silently ? posting.to.map(unpinged) : posting.to;
    const [first] = to;
    if (!first) throw new Error('there is nothing to render');
    const { digest } = posting;
    const message = digest === null ? renderOne(first, form) : renderDigest(to, digest, form);
    return posting.silently ? { ...message, flags: SILENT } : message;
  };

  function renderOne({ delivery, recipient }: Addressed, form: 'full' | 'plain'): Message {
    const { alert } = delivery;
    const { pack, personal } = toldBy(alert);
    const corrections = parts.corrections(alert.id);
    if (personal) return plainIf(form, renderPersonal(delivery, personal, pack));
    if (corrections.length > 0) {
      return plainIf(form, renderCorrected({ alert, corrections, pack, now: parts.now() }));
    }
    return (form === 'full' ? render : renderPlain)(alert, recipient, pack, parts.now());
  }

  /** By the date as it stands; once it was sent, with the wrong one that it told. */
  function renderPersonal({ alert, messageId }: Delivery, personal: Personal, pack: Pack): Message {
    const corrections = parts.corrections(alert.id);
    const now = parts.now();
    return messageId !== null && corrections.length > 0
      ? correctedReminder({ ...personal, corrections, pack, now })
      : personalMessage({ ...personal, pack, now, alert });
  }

  function renderDigest(
    to: readonly Addressed[],
    reason: NonNullable<Posting['digest']>,
    form: 'full' | 'plain',
  ) {
    const told = to.map(({ delivery }) => toldBy(delivery.alert));
    const recipient = to.find((one) => one.recipient.kind === 'channel')?.recipient ?? firstOf(to);
    const message = digestMessage({ told, recipient, reason, find: parts.deadline, now: parts.now() });
    return form === 'full' ? message : plainDigest(message);
  }

  function toldBy(alert: Alert): Told {
    const pack = packOf(parts.packs, alert);
    const corrections = parts.corrections(alert.id);
    const corrected =
      corrections.length > 0 ? correctedParts({ alert, corrections, pack, now: parts.now() }) : null;
    return { alert, pack, personal: parts.personal(alert), corrected };
  }
}

function plainIf(form: 'full' | 'plain', message: Message): Message {
  return form === 'full' ? message : { ...message, embeds: [] };
}

function firstOf(to: readonly Addressed[]): Recipient {
  const [first] = to;
  if (!first) throw new Error('there is nobody to render for');
  return first.recipient;
}

function packOf(packs: readonly Pack[], alert: Alert): Pack {
  const pack = packs.find(({ id }) => id === alert.packId) ?? packs[0];
  if (!pack) throw new Error('no pack is loaded');
  return pack;
}
