import type { Views } from '../discord.ts';
import { currentMessage } from '../messages/message-store.ts';
import type { World } from '../world.ts';

export function createViews(world: World): Views {
  return {
    messages: ({ id }) => [...(world.messages.get(id)?.values() ?? [])],
    current: (message) => currentMessage(world, message),
    answers: ({ answerIds, channelId }) =>
      answerIds
        .map((id) => currentMessage(world, { id, channelId }))
        .filter((message) => message !== undefined),
    dm: ({ id }) => world.channels.get(world.directs.get(id) ?? ''),
    guild: (id) => world.guilds.get(id),
    channel: (id) => world.channels.get(id),
    user: (id) => world.users.get(id),
    commands: (guild) => [...((guild ? world.guildCommands.get(guild.id) : world.commands)?.values() ?? [])],
    watch: (listener) => {
      world.signals.on('happening', listener);
      return () => void world.signals.off('happening', listener);
    },
  };
}
