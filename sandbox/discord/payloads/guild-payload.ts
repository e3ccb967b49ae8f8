import type { Channel, Guild, Member, Role, User } from '../guild.ts';
import { livingEvents } from '../living-events.ts';
import type { World } from '../world.ts';
import { channelPayload } from './channel-payload.ts';
import { eventPayload } from './event-payload.ts';
import { userPayload } from './user-payload.ts';

/** A guild as `GET /guilds/{guild_id}` shows it. */
export function guildPayload(world: World, guild: Guild): Record<string, unknown> {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    description: null,
    home_header: null,
    splash: null,
    discovery_splash: null,
    features: [],
    banner: null,
    owner_id: guild.ownerId,
    application_id: null,
    region: 'deprecated',
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 0,
    roles: [...guild.roles.values()].map(rolePayload),
    default_message_notifications: 1,
    mfa_level: 0,
    explicit_content_filter: 0,
    max_presences: null,
    max_members: 500_000,
    max_stage_video_channel_users: 50,
    max_video_channel_users: 25,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: guild.locale,
    rules_channel_id: null,
    safety_alerts_channel_id: null,
    public_updates_channel_id: null,
    premium_progress_bar_enabled: false,
    nsfw: false,
    nsfw_level: 0,
    emojis: [],
    stickers: [],
    incidents_data: null,
    ...(world.guilds.has(guild.id) ? { approximate_member_count: guild.members.size } : {}),
  };
}

/** The extra keys that only GUILD_CREATE has; a Guilds-only client sees no member but the bot itself. */
export function guildCreatePayload(world: World, guild: Guild): Record<string, unknown> {
  const bot = guild.members.get(world.botId);
  const user = world.users.get(world.botId);
  const channels = [...guild.channelIds]
    .map((id) => world.channels.get(id))
    .filter((one) => one !== undefined);
  const isThread = ({ type }: Channel) => type >= 10 && type <= 12;
  return {
    ...guildPayload(world, guild),
    joined_at: new Date(bot?.joinedAt ?? world.now()).toISOString(),
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    members: bot && user ? [memberPayload(bot, user)] : [],
    channels: channels.filter((one) => !isThread(one)).map((one) => channelPayload(world, one)),
    threads: channels.filter(isThread).map((one) => channelPayload(world, one)),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: livingEvents(guild).map((event) => eventPayload(world, event)),
    soundboard_sounds: [],
  };
}

export function rolePayload(role: Role): Record<string, unknown> {
  return {
    id: role.id,
    name: role.name,
    permissions: role.permissions.toString(),
    position: role.managed ? 1 : 0,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: role.managed,
    mentionable: role.mentionable,
    icon: null,
    unicode_emoji: null,
    flags: 0,
  };
}

/** A member with its user. */
export function memberPayload(member: Member, user: User): Record<string, unknown> {
  return { ...bareMemberPayload(member), user: userPayload(user) };
}

/** A member without its user, as resolved data has it. */
export function bareMemberPayload(member: Member): Record<string, unknown> {
  return {
    avatar: null,
    banner: null,
    communication_disabled_until: null,
    flags: 0,
    joined_at: new Date(member.joinedAt).toISOString(),
    nick: null,
    pending: false,
    premium_since: null,
    roles: [...member.roles],
    mute: false,
    deaf: false,
  };
}
