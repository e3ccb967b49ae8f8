import { GatewayIntentBits } from 'discord-api-types/v10';
import { announceChange } from '../announce-change.ts';
import type { Guild } from '../guild.ts';
import type { World } from '../world.ts';

type News = {
  readonly event: string;
  readonly data: unknown;
  /** The intent that a session needs to hear it; that for guilds unless given. */
  readonly intent?: number;
};

/** Sends a guild's news to those who watch, and to the bot if it is there to hear it. */
export function tellGuild(
  world: World,
  guild: Guild,
  { event, data, intent = GatewayIntentBits.Guilds }: News,
): void {
  announceChange(world, 'guild');
  if (!guild.members.has(world.botId)) return;
  world.signals.emit('dispatch', { event, data, intent, guildId: guild.id });
}
