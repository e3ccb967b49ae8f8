import { PermissionFlagsBits as bits } from 'discord-api-types/v10';
import type { Discord } from '../discord/discord.ts';
import type { Channel, User } from '../discord/guild.ts';
import type { Person } from './show.ts';

/** Two servers with the people who live in them. */
export type Community = {
  readonly people: readonly Person[];
  /** The member who gets DMs. */
  readonly member: User;
  /** Where alerts go. */
  readonly news: Channel;
  /** An admin brings alerts into a channel, a member subscribes to DMs. Throws when the bot does not answer. */
  readonly setUp: () => Promise<void>;
};

const botPermissions =
  bits.ViewChannel |
  bits.SendMessages |
  bits.EmbedLinks |
  bits.AttachFiles |
  bits.ReadMessageHistory |
  bits.PinMessages |
  bits.CreateEvents;

/** Founds the servers and invites the bot. */
export function foundCommunity(discord: Discord): Community {
  const makers = discord.addGuild({ name: 'Video makers', botPermissions });
  const talk = discord.addChannel(makers, { name: 'talk' });
  const news = discord.addChannel(makers, { name: 'sora-news' });
  discord.addChannel(makers, { name: 'showcase' });
  discord.addChannel(makers, { name: 'announcements', type: 'announcement' });
  // A channel where the bot may not post, to see what it says about that.
  const silenced = { id: discord.botId, type: 1, deny: bits.SendMessages | bits.EmbedLinks } as const;
  discord.addChannel(makers, { name: 'staff', overwrites: [silenced] });
  const club = discord.addGuild({ name: 'Film club', botPermissions });
  discord.addChannel(club, { name: 'general' });

  const readers = discord.addRole(makers, { name: 'Sora news', mentionable: true });
  const ada = discord.addUser({ name: 'Ada' });
  const robin = discord.addUser({ name: 'Robin' });
  const kim = discord.addUser({ name: 'Kim', dmsOpen: false });
  for (const guild of [makers, club]) discord.join(guild, ada, { permissions: bits.ManageGuild });
  discord.join(makers, robin, { roles: [readers] });
  discord.join(makers, kim);

  async function used(user: User, command: string, more: object = {}): Promise<void> {
    const { kind } = await discord.slash(user, { guild: makers, channel: talk, command, ...more });
    if (kind !== 'replied') throw new Error(`/${command} was not answered (${kind})`);
  }

  return {
    people: [
      { user: ada, about: 'admin' },
      { user: robin, about: 'member' },
      { user: kim, about: 'member, closed DMs' },
    ],
    member: robin,
    news,
    async setUp() {
      await used(ada, 'alerts', { subcommand: 'set', options: { channel: news.id } });
      await used(robin, 'subscribe');
    },
  };
}
