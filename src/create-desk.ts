import type { Action } from './alerts/action.ts';
import { createAddressees } from './alerts/addressees.ts';
import { fanOuts } from './alerts/fan-outs.ts';
import { type Plan, planAction } from './alerts/plan-action.ts';
import { toldIn } from './alerts/told-in.ts';
import { wronglyTold } from './alerts/wrongly-told.ts';
import { overRecord, packLedger } from './deadlines/pack-ledger.ts';
import type { Desk } from './discord/operator/desk.ts';
import type { Logger } from './log.ts';
import type { State } from './open-state.ts';
import type { Pack } from './pack/pack.ts';
import type { OneAtATime } from './store/one-at-a-time.ts';

type Parts = {
  readonly packs: readonly Pack[];
  readonly state: State;
  /** The same as for readings: a ruling and a reading never work on one ledger at once. */
  readonly inTurn: OneAtATime;
  readonly deliver: () => void;
  readonly log: Logger;
  readonly now: () => Date;
};

/** As many as are worth looking at. */
const KEPT = 200;
const MOST_PREPARED = 50;
const PATIENCE = 15 * 60_000;

/**
 * What operators do. An action is written down first and done then, in the order of readings: what is owed, the
 * ledger, that it is done. All of it can be repeated, so what a killed bot left half done is finished at its next start.
 */
export function createDesk(parts: Parts): Desk {
  const { outbox, actions, recipients, reminders, stories } = parts.state;
  const addressees = createAddressees(recipients, reminders);
  const prepared = new Map<string, Action>();

  function plan(action: Action): Plan {
    const pack = parts.packs.find(({ id }) => id === action.packId);
    if (!pack) throw new Error(`the pack ${action.packId} is not loaded`);
    const ledger = overRecord(packLedger(pack, parts.now()), parts.state.ledger(pack.id).read());
    return planAction(action, { ledger, outbox, reminders, story: stories.index.get });
  }

  async function work(action: Action): Promise<void> {
    const { after, alerts, correction, stories: changed } = plan(action);
    if (changed.size > 0) await stories.put(changed);
    for (const alert of alerts) await outbox.owe(alert, recipients.wanting(alert));
    if (after)
      await parts.state.ledger(action.packId).update((ledger) => ({ ...ledger, [after.key]: after }));
    // Messages that it changes tell what the ledger says: it must be right before the first of them is rendered.
    if (correction) {
      const corrects = await wronglyTold(correction.of, outbox, addressees);
      await outbox.owe(correction, [...corrects.keys()], corrects);
    }
    const doneAt = parts.now().toISOString();
    await actions.update((all) => all.map((one) => (one.id === action.id ? { ...one, doneAt } : one)));
    parts.log.info({ action: action.id, kind: action.kind, by: action.by }, 'an operator’s action is done');
  }

  return {
    async forecast(action) {
      const planned = plan(action);
      const { alerts, correction } = planned;
      const told = correction
        ? await wronglyTold(correction.of, outbox, addressees)
        : new Map<string, readonly unknown[]>();
      const wanting = new Set(alerts.flatMap((alert) => recipients.wanting(alert)));
      const messages = [...told.values()].reduce((sum, { length }) => sum + length, 0);
      return { ...planned, messages, places: told.size + wanting.size };
    },
    prepare(action) {
      prepared.set(action.id, action);
      for (const id of [...prepared.keys()].slice(0, -MOST_PREPARED)) prepared.delete(id);
    },
    take(id, userId) {
      const action = prepared.get(id);
      if (action?.by !== userId) return null;
      prepared.delete(id);
      return parts.now().getTime() - Date.parse(action.at) < PATIENCE ? action : null;
    },
    async carryOut(action) {
      await actions.update((all) => bounded([...all, action]));
      await parts.inTurn(() => work(action));
      parts.deliver();
    },
    async resume() {
      const isLoaded = ({ packId }: Action) => parts.packs.some(({ id }) => id === packId);
      for (const action of actions.read().filter((one) => one.doneAt === null && isLoaded(one)))
        await parts.inTurn(() => work(action));
    },
    log: () => actions.read().toReversed(),
    toldIn: (messageId) => toldIn(messageId, outbox),
    fanOuts: () => fanOuts(outbox),
    get owed() {
      return outbox.owed;
    },
  };
}

/** What is still to be done is never dropped. */
function bounded(actions: readonly Action[]): readonly Action[] {
  const recent = new Set(actions.slice(-KEPT));
  return actions.filter((one) => recent.has(one) || one.doneAt === null);
}
