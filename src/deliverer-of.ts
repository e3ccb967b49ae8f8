import { createAddressees } from './alerts/addressees.ts';
import { createDeliverer, type Deliverer } from './alerts/deliver.ts';
import { stillTrue } from './alerts/still-true.ts';
import { urgencyOf } from './alerts/urgency.ts';
import type { BotParts } from './bot-parts.ts';
import { createRender } from './create-render.ts';
import { deadlineIn } from './deadline-in.ts';
import type { Product } from './discord/command.ts';
import { createEdit } from './discord/create-edit.ts';
import { createSend } from './discord/create-send.ts';
import { personalOf } from './personal-of.ts';

/** Deliveries under way at once: enough to keep Discord's 50 a second busy at 200 ms a request. */
const AT_ONCE = 10;

/** What works the outbox off, from deadlines and reminders as they stand when something is sent. */
export function delivererOf(parts: BotParts & { readonly products: readonly Product[] }): Deliverer {
  const { client, state, log } = parts;
  const deadline = deadlineIn(parts.products);
  const personal = personalOf(state.reminders, deadline);
  return createDeliverer({
    ...parts,
    outbox: state.outbox,
    pings: state.pings,
    addressees: createAddressees(state.recipients, state.reminders),
    send: createSend(client),
    edit: createEdit(client),
    render: createRender({ ...parts, personal, corrections: state.outbox.corrections, deadline }),
    stillTrue: (alert) => stillTrue(alert, deadline),
    urgency: (alert) => urgencyOf(alert, personal(alert)),
    report: (delivery, outcome) =>
      log.warn(
        { alert: delivery.alert.id, to: delivery.to, ...outcome, nextAt: delivery.notBefore },
        'not delivered',
      ),
    atOnce: AT_ONCE,
  });
}
