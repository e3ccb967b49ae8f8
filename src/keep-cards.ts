import { nextEdition } from './alerts/next-edition.ts';
import type { Outbox } from './alerts/outbox.ts';
import type { Stories } from './open-stories.ts';

type Parts = {
  readonly outbox: Pick<Outbox, 'alerts' | 'has' | 'corrections' | 'revise'>;
  readonly stories: Pick<Stories, 'index'>;
  readonly now: () => Date;
};

/** Changes the cards whose stories are told by more outlets, or otherwise, than they say. Nothing of it is planned. */
export async function keepCards({ outbox, stories, now }: Parts): Promise<void> {
  const known = {
    story: stories.index.get,
    isTold: outbox.has,
    isCorrected: (alertId: string) => outbox.corrections(alertId).length > 0,
  };
  for (const alert of [...outbox.alerts()]) {
    const next = alert.kind === 'story' ? nextEdition(alert, known, now()) : null;
    if (next) await outbox.revise(next);
  }
}
