import type { Alert } from './alerts/alert.ts';
import type { Delivery } from './alerts/delivery.ts';
import type { Message } from './alerts/message.ts';
import type { Outbox } from './alerts/outbox.ts';
import { deadlineOf } from './alerts/personal-alerts.ts';
import { personalMessage } from './alerts/personal-message.ts';
import type { PersonalReminders } from './alerts/personal-reminders.ts';
import type { Recipient } from './alerts/recipient.ts';
import { render, renderCorrected, renderPlain } from './alerts/render.ts';
import type { Deadline } from './deadlines/deadline.ts';
import type { Pack } from './pack/pack.ts';

type Parts = {
  readonly packs: readonly Pack[];
  readonly reminders: Pick<PersonalReminders, 'get'>;
  readonly corrections: Outbox['corrections'];
  readonly deadline: (packId: string, key: string) => Deadline | undefined;
  readonly now: () => Date;
};

/**
 * Makes the message of a delivery: of an alert from the alert itself and what was put right of it since, of a personal
 * reminder from its record.
 */
export function createRender(parts: Parts) {
  return (delivery: Delivery, recipient: Recipient, form: 'full' | 'plain'): Message => {
    const { alert } = delivery;
    const pack = packOf(parts.packs, alert);
    const corrections = parts.corrections(alert.id);
    if (corrections.length > 0) {
      const message = renderCorrected({ alert, corrections, pack, now: parts.now() });
      return form === 'full' ? message : { ...message, embeds: [] };
    }
    const reminder = alert.kind === 'personal' ? parts.reminders.get(alert.reminderId) : undefined;
    if (!reminder) return (form === 'full' ? render : renderPlain)(alert, recipient, pack, parts.now());
    const deadline = deadlineOf(reminder, parts.deadline);
    const message = personalMessage({ reminder, deadline, pack, now: parts.now(), at: alert.at });
    return form === 'full' ? message : { ...message, embeds: [] };
  };
}

function packOf(packs: readonly Pack[], alert: Alert): Pack {
  const pack = packs.find(({ id }) => id === alert.packId) ?? packs[0];
  if (!pack) throw new Error('no pack is loaded');
  return pack;
}
