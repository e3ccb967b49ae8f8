import type { Alert, Confirmation, StoryAlert } from './alerts/alert.ts';
import type { Debt } from './alerts/debt.ts';
import { placeOf } from './alerts/delivery.ts';
import { editedCard } from './alerts/edited-card.ts';
import { isReport } from './alerts/is-report.ts';
import type { Outbox } from './alerts/outbox.ts';
import type { Recipients } from './alerts/recipients.ts';

type Parts = {
  readonly outbox: Pick<Outbox, 'owe' | 'oweAll' | 'revise' | 'get' | 'deliveries'>;
  readonly recipients: Pick<Recipients, 'wanting'>;
  /** Starts on what is owed, without waiting for the rest of the round. */
  readonly deliver: () => void;
  readonly now: () => Date;
};

/** Puts an alert into the outbox for everyone who wants it; all of it can be repeated. */
export function createTell({ outbox, recipients, deliver, now }: Parts): (alert: Alert) => Promise<void> {
  return async (alert) => {
    if (alert.kind === 'confirmation') await confirm(alert);
    else await outbox.owe(alert, recipients.wanting(alert));
    // A report waits for the end of the round: there may be more, to be told together with it.
    if (!isReport(alert)) deliver();
  };

  /** First what is owed, then the card: its change alone would tell nobody that the word is official now. */
  async function confirm(confirmation: Confirmation): Promise<void> {
    const card = outbox.get(confirmation.of);
    if (card?.kind !== 'story') return;
    await outbox.oweAll(await debtsOf(confirmation));
    const { story, outlets, severity } = confirmation;
    if (card.severity === 'notice')
      await outbox.revise(editedCard(card, { story, outlets, severity }, now()));
  }

  /** A line for those who have the card of the report; a card of their own for those who wanted no mere report. */
  async function debtsOf(confirmation: Confirmation): Promise<Debt[]> {
    const told = (await outbox.deliveries(confirmation.of)).filter(({ state }) => state !== 'gone');
    const corrects = new Map(told.map((one) => [one.to, [placeOf(one)]]));
    const first = firstWord(confirmation);
    const wanting = recipients.wanting(first);
    const others = wanting.filter((id) => !corrects.has(id));
    return [
      { alert: confirmation, to: wanting.filter((id) => corrects.has(id)), corrects },
      ...(others.length > 0 ? [{ alert: first, to: others }] : []),
    ];
  }
}

function firstWord({ kind: _kind, of: _of, id, ...confirmation }: Confirmation): StoryAlert {
  return { ...confirmation, kind: 'story', id: `official-${id}` };
}
