import type { Alert } from '../../alerts/alert.ts';
import { alertsAbout } from '../../alerts/alerts-about.ts';
import type { Delivery } from '../../alerts/delivery.ts';
import { personId, type Recipient, recipientId } from '../../alerts/recipient.ts';
import { timing } from '../../alerts/timing.ts';
import { type Told, toldTo } from '../../alerts/told-to.ts';
import { urgencyOf } from '../../alerts/urgency.ts';
import { toldLine } from '../../answers/told-line.ts';
import { untoldWords } from '../../answers/untold-words.ts';
import type { Story } from '../../news/story.ts';
import type { Services } from '../command.ts';
import type { Asker } from './find-posted.ts';

/** The asker, with the channel where they ask, and whether they look after the server. */
export type Viewer = Asker & { readonly channelId: string | null; readonly manages: boolean };

/** The first tells it, the last is the official word; what lies between is more of the same. */
const MOST_ALERTS = 4;

/**
 * Who was told of a story here: this server's channels and whoever asks, never anyone else but as a number. Other
 * channels are named to those who manage the server only, since not everybody may know of all of them.
 */
export async function toldHere(story: Story, viewer: Viewer, services: Services): Promise<string[]> {
  const alerts = alertsAbout(story, services.alerts()).slice(-MOST_ALERTS);
  if (alerts.length === 0) return [untoldWords(story)];
  const debts = await Promise.all(
    alerts.map(async (alert) => ({ alert, deliveries: await services.deliveries(alert.id) })),
  );
  const told = recipientsHere(viewer, services).map((recipient) => ({
    recipient,
    told: toldTo(recipient, debtsTo(recipient, debts), (delivery) =>
      heldUntil(delivery, recipient, services),
    ),
  }));
  return [...hereLines(told, viewer), inAllWords(debts.flatMap(({ deliveries }) => deliveries))];
}

type Debt = { readonly alert: Alert; readonly deliveries: readonly Delivery[] };

function debtsTo(recipient: Recipient, debts: readonly Debt[]) {
  const to = recipientId(recipient);
  return debts.map(({ alert, deliveries }) => ({
    alert,
    delivery: deliveries.find((one) => one.to === to),
  }));
}

function recipientsHere({ guildId, userId }: Viewer, { recipients }: Services): Recipient[] {
  const person = recipients.get(personId(userId));
  return [...(guildId === null ? [] : recipients.inGuild(guildId)), ...(person ? [person] : [])];
}

function heldUntil({ alert }: Delivery, recipient: Recipient, { now }: Services): Date | null {
  const when = timing({ alert, recipient, urgency: urgencyOf(alert, null) }, now());
  return when.kind === 'held' ? when.until : null;
}

type Here = { readonly recipient: Recipient; readonly told: Told };

function hereLines(all: readonly Here[], { channelId, manages }: Viewer): string[] {
  const isNamed = ({ recipient }: Here) =>
    manages || recipient.kind === 'person' || recipient.channelId === channelId;
  const others = all.filter((one) => !isNamed(one));
  const sent = others.filter(({ told }) => told.kind === 'sent').length;
  if (all.length === 0) return ['• Nobody here: no channel (`/alerts set`) and not you (`/subscribe`).'];
  return [
    ...all.filter(isNamed).map(({ recipient, told }) => toldLine(recipient, told)),
    ...(others.length > 0 ? [`• Other channels of this server: told in ${sent} of ${others.length}.`] : []),
  ];
}

function inAllWords(deliveries: readonly Delivery[]): string {
  const told = new Set(deliveries.filter(({ state }) => state === 'sent').map(({ to }) => to)).size;
  return `In all, ${told} ${told === 1 ? 'channel or person has' : 'channels and people have'} been told.`;
}
