import type { TestContext } from 'node:test';
import { createAddressees } from '../../src/alerts/addressees.ts';
import type { Alert } from '../../src/alerts/alert.ts';
import { createDeliverer } from '../../src/alerts/deliver.ts';
import { type Recipient, recipientId } from '../../src/alerts/recipient.ts';
import { stillTrue } from '../../src/alerts/still-true.ts';
import { urgencyOf } from '../../src/alerts/urgency.ts';
import { createRender } from '../../src/create-render.ts';
import { createEdit } from '../../src/discord/create-edit.ts';
import { createSend } from '../../src/discord/create-send.ts';
import { openState } from '../../src/open-state.ts';
import { loadPacks } from '../../src/pack/load-pack.ts';
import type { Store } from '../../src/store/open-store.ts';
import { aChannel } from './sample.ts';
import { connect, startSandbox } from './sandbox.ts';
import { until } from './until.ts';

const packs = await loadPacks(['packs/sora.yaml']);

/** A Discord with a channel and a role to ping, and a bot's way into it. */
export async function startPlace(t: TestContext) {
  const discord = await startSandbox(t);
  const guild = discord.addGuild({ name: 'Video makers' });
  const role = discord.addRole(guild, { name: 'sora', mentionable: true });
  const channel = discord.addChannel(guild, { name: 'sora-news' });
  const client = await connect(discord);
  const [send, edit] = [createSend(client), createEdit(client)];
  const recipient: Recipient = aChannel({ channelId: channel.id });
  const to = [recipientId(recipient)];
  return { recipient, to, role, send, edit, posted: () => discord.messages(channel) };
}

type Owing = {
  readonly store: Store;
  readonly place: Awaited<ReturnType<typeof startPlace>>;
  readonly now: Date;
  /** What is owed besides. */
  readonly more?: readonly Alert[];
};

/** Delivers all that is owed, until nothing is or the store fails; returns what failed. */
export async function deliverAll({ store, place, now, more = [] }: Owing): Promise<unknown> {
  const { send, edit, to } = place;
  const clock = () => now;
  const { outbox, pings, recipients, reminders } = await openState(store, [], clock);
  await outbox.oweAll(more.map((alert) => ({ alert, to })));
  const find = () => undefined;
  let failed: unknown;
  const deliverer = createDeliverer({
    outbox,
    pings,
    addressees: createAddressees(recipients, reminders),
    send,
    edit,
    render: createRender({
      packs,
      personal: () => null,
      corrections: outbox.corrections,
      deadline: find,
      now: clock,
    }),
    stillTrue: (alert) => stillTrue(alert, find),
    urgency: (alert) => urgencyOf(alert, null),
    now: clock,
    random: () => 0,
    report: () => {},
    fail: (error) => {
      failed = error;
    },
    atOnce: 10,
  });
  deliverer.kick();
  await until('all is settled, or the bot is dead', () => failed !== undefined || outbox.owed === 0);
  await deliverer.stop();
  return failed;
}
