import type { Addressees } from './addressees.ts';
import { afterAttempt } from './after-attempt.ts';
import { severities } from './alert.ts';
import { type Delivery, deliveryKey, placeOf } from './delivery.ts';
import type { Outbox } from './outbox.ts';
import type { Needless, Outcome } from './outcome.ts';
import { type PostParts, post } from './post.ts';
import { postCorrection } from './post-correction.ts';
import type { Recipient } from './recipient.ts';

type Parts = PostParts & {
  readonly outbox: Outbox;
  readonly addressees: Addressees;
  readonly now: () => Date;
  readonly random: () => number;
  /** A surprise, such as a store that can't be written: the bot must stop. */
  readonly fail: (error: unknown) => void;
  readonly atOnce: number;
};

export type Deliverer = {
  /** Delivers what is due and keeps coming back for the rest, until stopped. Call it when something is owed. */
  kick(): void;
  /** Starts no further delivery and resolves when those under way have been stored. */
  stop(): Promise<void>;
};

const LONGEST_NAP = 60_000;

/**
 * Works the outbox off, loudest first, a few deliveries at a time. Discord's own pace (buckets, 50 a second) is kept
 * by discord.js under `send`. A delivery that must wait makes room for the next one.
 */
export function createDeliverer(parts: Parts): Deliverer {
  const underWay = new Map<string, Promise<void>>();
  let queue: Delivery[] = [];
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  function kick(): void {
    if (stopped) return;
    clearTimeout(timer);
    queue = inOrder(due(parts)).filter((delivery) => !underWay.has(keyOf(delivery)));
    fill();
  }

  function fill(): void {
    while (!stopped && underWay.size < parts.atOnce) {
      const delivery = queue.shift();
      if (!delivery) break;
      underWay.set(keyOf(delivery), work(delivery));
    }
    if (!stopped && underWay.size === 0) nap();
  }

  function nap(): void {
    if (due(parts).length > 0) {
      kick();
      return;
    }
    const times = [...parts.outbox.pending()].map(({ notBefore }) => Date.parse(notBefore ?? ''));
    const next = Math.min(...times.filter((time) => !Number.isNaN(time)), Number.POSITIVE_INFINITY);
    const wait = Math.min(Math.max(next - parts.now().getTime(), 0), LONGEST_NAP);
    if (times.length > 0) timer = setTimeout(kick, wait);
  }

  async function work(delivery: Delivery): Promise<void> {
    try {
      await deliver(parts, delivery);
    } catch (error) {
      stopped = true;
      parts.fail(error);
    } finally {
      underWay.delete(keyOf(delivery));
      fill();
    }
  }

  return {
    kick,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await Promise.all(underWay.values());
    },
  };
}

async function deliver(parts: Parts, delivery: Delivery): Promise<void> {
  const recipient = parts.addressees.get(delivery.to);
  const isRight = delivery.attempts === 0 && parts.outbox.corrections(delivery.alert.id).length > 0;
  const outcome = recipient ? await attempt(parts, delivery, recipient) : unsubscribed;
  if (recipient && outcome.kind !== 'needless') await note(parts, { to: delivery.to, recipient }, outcome);
  const after = afterAttempt(delivery, { outcome, now: parts.now(), random: parts.random });
  await parts.outbox.settle([isRight && outcome.kind === 'sent' ? { ...after, saidRight: true } : after]);
  if (outcome.kind !== 'sent' && outcome.kind !== 'needless') parts.report(after, outcome);
}

const unsubscribed: Outcome = { kind: 'gone', reason: 'unsubscribed before it was sent' };

async function attempt(parts: Parts, delivery: Delivery, recipient: Recipient): Promise<Outcome | Needless> {
  if (recipient.trouble?.final) return { kind: 'gone', reason: recipient.trouble.reason };
  return delivery.corrects
    ? postCorrection(parts, delivery, recipient)
    : post(parts, delivery, { recipient });
}

/** Remembers with the recipient why it can't be reached, so that commands can say so; forgets it once it can. */
async function note(
  { addressees, now }: Parts,
  { to, recipient }: { to: string; recipient: Recipient },
  outcome: Outcome,
): Promise<void> {
  const final = outcome.kind === 'gone';
  if (final || outcome.kind === 'blocked') {
    if (recipient.trouble?.reason === outcome.reason) return;
    const trouble = { reason: outcome.reason, since: now().toISOString(), final };
    await addressees.note(to, recipient, trouble);
  }
  if (outcome.kind === 'sent' && recipient.trouble) await addressees.note(to, recipient, null);
}

function keyOf(delivery: Delivery): string {
  return deliveryKey(placeOf(delivery));
}

/** A correction comes after what it corrects, which may be on its way. */
function due({ outbox, now }: Parts): Delivery[] {
  const instant = now().toISOString();
  return [...outbox.pending()].filter(
    ({ notBefore, corrects = [] }) =>
      (notBefore === null || notBefore <= instant) && !corrects.some(outbox.isOwed),
  );
}

function inOrder(deliveries: Delivery[]): Delivery[] {
  return deliveries.sort(
    (a, b) =>
      severities.indexOf(a.alert.severity) - severities.indexOf(b.alert.severity) ||
      a.alert.at.localeCompare(b.alert.at) ||
      a.position - b.position,
  );
}
