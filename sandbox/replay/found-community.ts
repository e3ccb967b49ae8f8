import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Outcome } from '../discord/human/outcome.ts';
import type { Message } from '../discord/message.ts';
import type { Discord } from '../discord/start-discord.ts';

/** A small server with the people who live in it. */
export type Community = {
  /** The admin brings alerts into a channel, a member subscribes to DMs. */
  setUp(): Promise<void>;
  /** A member uses a command; resolves to the answer. */
  ask(command: string): Promise<Message>;
};

/** Founds a server with a few channels, an admin and a member, and invites the bot. */
export function foundCommunity(discord: Discord): Community {
  const botPermissions =
    PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages | PermissionFlagsBits.EmbedLinks;
  const guild = discord.addGuild({ name: 'Video makers', botPermissions });
  const talk = discord.addChannel(guild, { name: 'talk' });
  const news = discord.addChannel(guild, { name: 'sora-news' });
  discord.addChannel(guild, { name: 'showcase' });
  const admin = discord.addUser({ name: 'Ada' });
  const member = discord.addUser({ name: 'Robin' });
  discord.join(guild, admin, { permissions: PermissionFlagsBits.ManageGuild });
  discord.join(guild, member);
  return {
    async setUp() {
      const options = { channel: news.id };
      answered(
        await discord.slash(admin, { guild, channel: talk, command: 'alerts', subcommand: 'set', options }),
      );
      answered(await discord.slash(member, { guild, channel: talk, command: 'subscribe' }));
    },
    ask: async (command) => answered(await discord.slash(member, { guild, channel: talk, command })),
  };
}

function answered(outcome: Outcome): Message {
  if (outcome.kind !== 'replied') throw new Error(`a command was not answered: ${JSON.stringify(outcome)}`);
  return outcome.message;
}
