import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ChannelType,
} from 'discord.js';

/** `/alerts board`. */
export const boardOption: APIApplicationCommandSubcommandOption = {
  type: ApplicationCommandOptionType.Subcommand,
  name: 'board',
  description: 'One pinned message that always says where things stand; give a channel to post or move it',
  options: [
    {
      type: ApplicationCommandOptionType.Channel,
      name: 'channel',
      description: 'Where the board stands; it moves there if it is somewhere else',
      channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
    },
    {
      type: ApplicationCommandOptionType.Boolean,
      name: 'remove',
      description: 'Take the board down',
    },
  ],
};
