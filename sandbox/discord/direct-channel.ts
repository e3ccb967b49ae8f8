import { ChannelType } from 'discord-api-types/v10';
import { announceChange } from './announce-change.ts';
import type { Channel } from './guild.ts';
import type { World } from './world.ts';

/** The direct channel between the bot and a person; asking twice gives the same one. */
export function directChannel(world: World, userId: string): Channel {
  const known = world.channels.get(world.directs.get(userId) ?? '');
  if (known) return known;
  const fresh = {
    id: world.nextId(),
    type: ChannelType.DM,
    name: '',
    recipientId: userId,
    overwrites: [],
  };
  world.channels.set(fresh.id, fresh);
  world.directs.set(userId, fresh.id);
  announceChange(world, 'direct');
  return fresh;
}
