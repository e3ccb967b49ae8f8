import type { Channel } from '../guild.ts';
import type { World } from '../world.ts';
import { userPayload } from './user-payload.ts';

/** A channel of any kind as `GET /channels/{channel_id}` shows it. */
export function channelPayload(world: World, channel: Channel): Record<string, unknown> {
  const common = {
    id: channel.id,
    type: channel.type,
    flags: 0,
    last_message_id: lastMessage(world, channel),
  };
  if (channel.recipientId !== undefined) {
    const person = world.users.get(channel.recipientId);
    return { ...common, recipients: person ? [userPayload(person)] : [] };
  }
  const placed = {
    ...common,
    guild_id: channel.guildId,
    name: channel.name,
    parent_id: channel.parentId ?? null,
  };
  return channel.type >= 10 && channel.type <= 12
    ? { ...placed, ...threadKeys(world, channel) }
    : { ...placed, ...guildKeys(channel) };
}

function guildKeys(channel: Channel): Record<string, unknown> {
  return {
    position: 0,
    nsfw: false,
    topic: null,
    rate_limit_per_user: 0,
    permission_overwrites: channel.overwrites.map(({ id, type, allow, deny }) => ({
      id,
      type,
      allow: (allow ?? 0n).toString(),
      deny: (deny ?? 0n).toString(),
    })),
    ...(channel.type === 15 ? { available_tags: [], default_forum_layout: 0 } : {}),
  };
}

function threadKeys(world: World, channel: Channel): Record<string, unknown> {
  const count = world.messages.get(channel.id)?.ids.length ?? 0;
  return {
    owner_id: world.botId,
    rate_limit_per_user: 0,
    message_count: count,
    total_message_sent: count,
    member_count: 1,
    thread_metadata: {
      archived: channel.archived ?? false,
      archive_timestamp: new Date(world.now()).toISOString(),
      auto_archive_duration: 1440,
      locked: false,
    },
  };
}

function lastMessage(world: World, channel: Channel): string | null {
  return world.lastMessages.get(channel.id) ?? null;
}
