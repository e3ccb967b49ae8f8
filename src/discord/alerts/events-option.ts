import { ApplicationCommandOptionType } from 'discord.js';

/** `/alerts events`. */
export const eventsOption = {
  type: ApplicationCommandOptionType.Subcommand as const,
  name: 'events',
  description: 'Show dates that lie ahead as events of this server; they move with the dates and ping nobody',
  options: [
    {
      type: ApplicationCommandOptionType.String as const,
      name: 'show',
      description: 'On, or off again',
      choices: [
        { name: 'On', value: 'on' },
        { name: 'Off: take away those that stand', value: 'off' },
      ],
      required: true,
    },
  ],
};
