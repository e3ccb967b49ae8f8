import { type Fact, isSameFact } from '../deadlines/rulings.ts';
import type { Alert } from './alert.ts';
import { deadlinesIn } from './deadlines-in.ts';
import { type Place, placeOf } from './delivery.ts';
import type { Outbox } from './outbox.ts';

type Wrong = { readonly packId: string; readonly key: string; readonly fact: Fact };

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

function isAbout({ about }: Extract<Alert, { kind: 'correction' }>, key: string): boolean {
  return about.kind === 'deadline' && about.right.key === key;
}

/** To whom these alerts were told, or are still owed, each with the deliveries that are theirs, oldest alert first. */
export async function wronglyTold(
  alertIds: readonly string[],
  { deliveries }: Pick<Outbox, 'deliveries'>,
): Promise<ReadonlyMap<string, readonly Place[]>> {
  const told = (await Promise.all(alertIds.map(deliveries))).flat().filter(({ state }) => state !== 'gone');
  const inTime = told.sort((a, b) => a.alert.at.localeCompare(b.alert.at));
  const byRecipient = Map.groupBy(inTime, ({ to }) => to);
  return new Map([...byRecipient].map(([to, some]) => [to, some.map(placeOf)]));
}
