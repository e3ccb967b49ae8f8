import type { Views } from '../discord.ts';
import { pageOf } from '../messages/message-log.ts';
import { currentMessage, logOf } from '../messages/message-store.ts';
import { permissionsIn } from '../permissions.ts';
import type { World } from '../world.ts';
import { offeredCommands } from './find-command.ts';

export function createViews(world: World): Views {
  return {
    messages: ({ id }) => [...logOf(world, id).byId.values()],
    page: ({ id }, request) => pageOf(logOf(world, id), request),
    current: (message) => currentMessage(world, message),
    answers: ({ answerIds, channelId }) =>
      answerIds
        .map((id) => currentMessage(world, { id, channelId }))
        .filter((message) => message !== undefined),
    interaction: (id) => world.interactionsById.get(id),
    events: ({ scheduledEvents }) => [...scheduledEvents.values()],
    permissions: ({ id }, channel) => permissionsIn(world, channel, id),
    dm: ({ id }) => world.channels.get(world.directs.get(id) ?? ''),
    guild: (id) => world.guilds.get(id),
    channel: (id) => world.channels.get(id),
    user: (id) => world.users.get(id),
    offered: (user, channel) => offeredCommands(world, user, channel),
    commands: (guild) => [...((guild ? world.guildCommands.get(guild.id) : world.commands)?.values() ?? [])],
    watch: (listener) => {
      world.signals.on('happening', listener);
      return () => void world.signals.off('happening', listener);
    },
  };
}
