import type { Addressees } from './addressees.ts';
import { afterAttempt } from './after-attempt.ts';
import { severities } from './alert.ts';
import type { Message } from './message.ts';
import { type Delivery, deliveryKey, nonce, type Outbox } from './outbox.ts';
import type { Outcome } from './outcome.ts';
import type { Recipient } from './recipient.ts';

type Parts = {
  readonly outbox: Outbox;
  readonly addressees: Addressees;
  /** Never throws for what Discord or the network does. */
  readonly send: (channelId: string, message: Message, nonce: string) => Promise<Outcome>;
  readonly render: (delivery: Delivery, recipient: Recipient, form: 'full' | 'plain') => Message;
  readonly now: () => Date;
  readonly random: () => number;
  /** Hears of each attempt that failed, with the delivery as it stands after it. */
  readonly report: (delivery: Delivery, outcome: Outcome) => void;
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
      underWay.set(keyOf(delivery), attempt(delivery));
    }
    if (!stopped && underWay.size === 0) nap();
  }

  function nap(): void {
    const times = [...parts.outbox.pending()].map(({ notBefore }) => Date.parse(notBefore ?? ''));
    const next = Math.min(...times.filter((time) => !Number.isNaN(time)), Number.POSITIVE_INFINITY);
    const wait = Math.min(Math.max(next - parts.now().getTime(), 0), LONGEST_NAP);
    if (times.length > 0) timer = setTimeout(kick, wait);
  }

  async function attempt(delivery: Delivery): Promise<void> {
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
  const outcome = recipient ? await post(parts, delivery, recipient) : unsubscribed;
  if (recipient) await note(parts, { to: delivery.to, recipient }, outcome);
  const after = afterAttempt(delivery, { outcome, now: parts.now(), random: parts.random });
  await parts.outbox.settle([after]);
  if (outcome.kind !== 'sent') parts.report(after, outcome);
}

const unsubscribed: Outcome = { kind: 'gone', reason: 'unsubscribed before it was sent' };

async function post(parts: Parts, delivery: Delivery, recipient: Recipient): Promise<Outcome> {
  if (recipient.trouble?.final) return { kind: 'gone', reason: recipient.trouble.reason };
  const first = await parts.send(
    recipient.channelId,
    parts.render(delivery, recipient, 'full'),
    nonce(delivery),
  );
  if (first.kind !== 'refused') return first;
  parts.report(delivery, first);
  return parts.send(recipient.channelId, parts.render(delivery, recipient, 'plain'), nonce(delivery));
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

function keyOf({ alert, position }: Delivery): string {
  return deliveryKey(alert.id, position);
}

function due({ outbox, now }: Parts): Delivery[] {
  const instant = now().toISOString();
  return [...outbox.pending()].filter(({ notBefore }) => notBefore === null || notBefore <= instant);
}

function inOrder(deliveries: Delivery[]): Delivery[] {
  return deliveries.sort(
    (a, b) =>
      severities.indexOf(a.alert.severity) - severities.indexOf(b.alert.severity) ||
      a.alert.at.localeCompare(b.alert.at) ||
      a.position - b.position,
  );
}
