import { GatewayIntentBits } from 'discord-api-types/v10';
import type { Message } from '../message.ts';
import { messagePayload } from '../payloads/message-payload.ts';
import type { World } from '../world.ts';
import { dropFromLog, emptyLog, keepInLog, type MessageLog } from './message-log.ts';

const mostEphemerals = 20_000;

/** Puts a new message, or a new state of one, in its place. */
export function keepMessage(world: World, message: Message): void {
  if (message.seenBy !== undefined) {
    world.ephemerals.set(message.id, message);
    const [oldest] = world.ephemerals.keys();
    if (world.ephemerals.size > mostEphemerals && oldest !== undefined) world.ephemerals.delete(oldest);
    return;
  }
  const log = logOf(world, message.channelId);
  keepInLog(log, message);
  world.messages.set(message.channelId, log);
}

/** Changes only what no rule speaks about: the flag of a crosspost, a pin. Discord announces that like an edit. */
export function markMessage(
  world: World,
  message: Message,
  marks: Partial<Pick<Message, 'flags' | 'pinned' | 'pinnedAt'>>,
): Message {
  const marked = { ...message, ...marks };
  keepMessage(world, marked);
  announceMessage(world, 'edit', marked);
  return marked;
}

/** Takes a message away for good. */
export function deleteMessage(world: World, message: Message): void {
  if (message.seenBy === undefined) dropFromLog(logOf(world, message.channelId), message.id);
  else world.ephemerals.delete(message.id);
  for (const { id } of message.attachments) world.files.delete(id);
  announceMessage(world, 'delete', message);
}

/** What was said in a channel; empty where nothing was. */
export function logOf(world: World, channelId: string): MessageLog {
  return world.messages.get(channelId) ?? emptyLog();
}

/** The current state of a message, ephemeral or not; undefined once it is deleted. */
export function currentMessage(
  world: World,
  { id, channelId }: Pick<Message, 'id' | 'channelId'>,
): Message | undefined {
  return world.messages.get(channelId)?.byId.get(id) ?? world.ephemerals.get(id);
}

const events = { message: 'MESSAGE_CREATE', edit: 'MESSAGE_UPDATE', delete: 'MESSAGE_DELETE' } as const;

/** Tells the watchers, and those sessions that asked for message events: a Guilds-only client hears nothing. */
export function announceMessage(world: World, kind: keyof typeof events, message: Message): void {
  const { guildId } = message;
  const channel = world.channels.get(message.channelId);
  if (!channel) return;
  world.signals.emit('happening', { kind, message, channel });
  if (message.seenBy !== undefined) return;
  const shown =
    kind === 'delete' ? { id: message.id, channel_id: message.channelId } : messagePayload(world, message);
  const event = events[kind];
  if (guildId === undefined) {
    world.signals.emit('dispatch', { event, data: shown, intent: GatewayIntentBits.DirectMessages });
    return;
  }
  const data = { ...shown, guild_id: guildId };
  world.signals.emit('dispatch', { event, data, intent: GatewayIntentBits.GuildMessages, guildId });
}
