import { type Fact, isSameFact } from '../deadlines/rulings.ts';
import type { Addressees } from './addressees.ts';
import type { Alert } from './alert.ts';
import { deadlinesIn } from './deadlines-in.ts';
import { type Delivery, type Place, placeOf } from './delivery.ts';
import type { Outbox } from './outbox.ts';
import { personalAlertId } from './personal-alerts.ts';
import { addressedReminder, type PersonalReminders } from './personal-reminders.ts';

type Wrong = {
  readonly packId: string;
  readonly key: string;
  readonly fact: Fact & { readonly time?: string | undefined };
};

/**
 * The alerts that told a fact of an end: also those that were put right to it, and with these the ones that they had
 * put right, whose messages tell it now. What was put right to something else tells it no more.
 */
export function alertsTelling(
  { packId, key, fact }: Wrong,
  { alerts, corrections }: Pick<Outbox, 'alerts' | 'corrections'>,
): string[] {
  const telling = [...alerts()].filter(
    (alert) =>
      alert.packId === packId &&
      deadlinesIn(alert).some((one) => one.key === key && isSameFact(one, fact)) &&
      !corrections(alert.id).some((one) => isAbout(one, key)),
  );
  return [
    ...new Set(
      telling.flatMap((alert) => (alert.kind === 'correction' ? [alert.id, ...alert.of] : [alert.id])),
    ),
  ];
}

/**
 * The alerts of personal reminders that told a date of an end. They don't say what they are about, but a reminder and
 * a date make one id; so what a person has cancelled is not found, as nothing is kept of it.
 */
export function personalTelling(
  { packId, key, fact }: Wrong,
  { reminders, outbox }: { readonly reminders: Pick<PersonalReminders, 'values'>; readonly outbox: Told },
): string[] {
  const { date, time } = fact;
  if (date === null) return [];
  return [...reminders.values()]
    .filter(({ about }) => about.kind === 'deadline' && about.packId === packId && about.key === key)
    .map((reminder) => personalAlertId(reminder, time === undefined ? { date } : { date, time }))
    .filter((id) => outbox.has(id) && !outbox.corrections(id).some((one) => isAbout(one, key)));
}

type Told = Pick<Outbox, 'has' | 'corrections'>;

function isAbout({ about }: Extract<Alert, { kind: 'correction' }>, key: string): boolean {
  return about.kind === 'deadline' && about.right.key === key;
}

/**
 * To whom these alerts were told, or are still owed, each with the deliveries that are theirs, oldest alert first.
 * Whoever has left since is left alone. What went to one channel is one, so that a person with several reminders and a subscription is answered once.
 */
export async function wronglyTold(
  alertIds: readonly string[],
  { deliveries }: Pick<Outbox, 'deliveries'>,
  addressees: Pick<Addressees, 'get'>,
): Promise<ReadonlyMap<string, readonly Place[]>> {
  const all = (await Promise.all(alertIds.map(deliveries))).flat();
  const told = all.filter(({ state, to }) => state !== 'gone' && addressees.get(to) !== undefined);
  const inTime = told.sort((a, b) => a.alert.at.localeCompare(b.alert.at));
  const byChannel = Map.groupBy(inTime, ({ to }) => addressees.get(to)?.channelId ?? to);
  return new Map([...byChannel].map(([channel, some]) => [addressOf(some) ?? channel, some.map(placeOf)]));
}

/** A subscription rather than a reminder, since that may be cancelled sooner. */
function addressOf(told: readonly Delivery[]): string | undefined {
  return (told.find(({ to }) => addressedReminder(to) === null) ?? told[0])?.to;
}
