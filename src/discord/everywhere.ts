import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';

/** For commands that only answer: in servers, in DMs, and for people who installed the bot for themselves. */
export const everywhere = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};
