import { PermissionFlagsBits as bits } from 'discord-api-types/v10';
import type { Discord } from '../discord/discord.ts';
import type { Channel } from '../discord/guild.ts';

const CHANNELS = 9;
const PEOPLE = 3;
/** How many there are whom each alert is owed to. */
export const RECIPIENTS = CHANNELS + PEOPLE;

/** The server, its channels with alerts, and the people with DMs. */
export async function settle(discord: Discord): Promise<Channel[]> {
  const botPermissions = bits.ViewChannel | bits.SendMessages | bits.EmbedLinks;
  const guild = discord.addGuild({ name: 'Video makers', botPermissions });
  const talk = discord.addChannel(guild, { name: 'talk' });
  const channels = Array.from({ length: CHANNELS }, (_, n) =>
    discord.addChannel(guild, { name: `news-${n}` }),
  );
  const admin = discord.addUser({ name: 'Ada' });
  discord.join(guild, admin, { permissions: bits.ManageGuild });
  for (const channel of channels) {
    await discord.slash(admin, {
      guild,
      channel,
      command: 'alerts',
      subcommand: 'set',
      options: { channel: channel.id },
    });
  }
  const people = Array.from({ length: PEOPLE }, (_, n) => discord.addUser({ name: `Member ${n}` }));
  for (const person of people) {
    discord.join(guild, person);
    await discord.slash(person, { guild, channel: talk, command: 'subscribe' });
  }
  return [...channels, ...people.flatMap((person) => discord.dm(person) ?? [])];
}
