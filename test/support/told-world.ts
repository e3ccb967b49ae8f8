import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { PermissionFlagsBits as bits } from 'discord.js';
import type { Channel } from '../../sandbox/discord/guild.ts';
import { type Addressees, createAddressees } from '../../src/alerts/addressees.ts';
import { createDeliverer, type Deliverer } from '../../src/alerts/deliver.ts';
import { type Outbox, openOutbox } from '../../src/alerts/outbox.ts';
import { openPersonalReminders } from '../../src/alerts/personal-reminders.ts';
import { openPings } from '../../src/alerts/pings.ts';
import { channelRecipientId, personId } from '../../src/alerts/recipient.ts';
import { openRecipients } from '../../src/alerts/recipients.ts';
import { urgencyOf } from '../../src/alerts/urgency.ts';
import { createRender } from '../../src/create-render.ts';
import { createEdit } from '../../src/discord/create-edit.ts';
import { createSend } from '../../src/discord/create-send.ts';
import { loadPacks } from '../../src/pack/load-pack.ts';
import { openStore } from '../../src/store/open-store.ts';
import { aChannel, aPerson, NOW } from './sample.ts';
import { connect, startSandbox } from './sandbox.ts';
import { tempFolder } from './temp-folder.ts';
import { until } from './until.ts';

const packs = await loadPacks(['packs/sora.yaml']);

export type Line = {
  readonly outbox: Outbox;
  readonly deliverer: Deliverer;
  readonly addressees: Addressees;
};

/** Three channels that ping a role and a DM, a store, and a deliverer between them that can be killed and restarted. */
export async function startToldWorld(t: TestContext) {
  const discord = await startSandbox(t);
  const client = await connect(discord);
  const guild = discord.addGuild({
    name: 'Video makers',
    botPermissions: bits.ViewChannel | bits.SendMessages | bits.EmbedLinks | bits.MentionEveryone,
  });
  const role = discord.addRole(guild, { name: 'sora' });
  const robin = discord.addUser({ name: 'Robin' });
  discord.join(guild, robin, { roles: [role] });
  const rooms = ['one', 'two', 'three'].map((name) => discord.addChannel(guild, { name }));
  const places: Channel[] = [...rooms, discord.openDirect(robin)];
  const url = `sqlite://${join(tempFolder(t), 'state.sqlite')}`;
  let store = openStore(url);
  t.after(() => store.close());
  const recipients = await openRecipients(store);
  for (const { id: channelId } of rooms)
    await recipients.save(aChannel({ guildId: guild.id, channelId, roleId: role.id }));
  await recipients.save(aPerson({ userId: robin.id, channelId: places[3]?.id ?? '' }));

  const doings = { send: createSend(client), edit: createEdit(client) };

  async function start(change: Partial<Parameters<typeof createDeliverer>[0]> = {}): Promise<Line> {
    const outbox = await openOutbox(store, () => NOW);
    const addressees = createAddressees(await openRecipients(store), await openPersonalReminders(store));
    const deliverer = createDeliverer({
      outbox,
      pings: await openPings(store, () => NOW),
      addressees,
      ...doings,
      render: createRender({
        packs,
        personal: () => null,
        corrections: outbox.corrections,
        deadline: () => undefined,
        now: () => NOW,
      }),
      stillTrue: (one) => one,
      urgency: (one) => urgencyOf(one, null),
      now: () => NOW,
      random: () => 0,
      report: () => {},
      fail: () => {},
      atOnce: 2,
      ...change,
    });
    t.after(() => deliverer.stop());
    return { outbox, deliverer, addressees };
  }
  return {
    discord,
    places,
    recipients,
    role,
    doings,
    to: [...rooms.map(({ id }) => channelRecipientId(id)), personId(robin.id)],
    start,
    /** As after kill -9: nothing but what was stored is left. */
    async restart(line: Line, change: Parameters<typeof start>[0] = {}): Promise<Line> {
      await line.deliverer.stop();
      await store.close();
      store = openStore(url);
      return start(change);
    },
    told: () => places.map((place) => discord.messages(place)),
  };
}

export async function settled({ outbox, deliverer }: Line): Promise<void> {
  deliverer.kick();
  await until('all is settled', () => outbox.owed === 0 && outbox.behind().next().done === true);
}
