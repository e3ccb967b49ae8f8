import { PermissionFlagsBits as bits } from 'discord-api-types/v10';
import { directChannel } from '../direct-channel.ts';
import type { Channel, Guild, User } from '../guild.ts';
import { channelPayload } from '../payloads/channel-payload.ts';
import { memberPayload } from '../payloads/guild-payload.ts';
import { userPayload } from '../payloads/user-payload.ts';
import { permissionsIn } from '../permissions.ts';
import { canReach, sharesGuild } from '../routes/access.ts';
import type { World } from '../world.ts';
import { type Refused, refuse } from './outcome.ts';

/** Where a person is when something is typed or clicked, and what the bot is told about it. */
export type Place = {
  readonly user: User;
  readonly channel: Channel;
  readonly guild: Guild | undefined;
  /** The bits the person holds in the channel. */
  readonly permissions: bigint;
  /** Discord's numbers: 0 guild, 1 the bot's direct channel. */
  readonly context: 0 | 1;
  readonly owners: Readonly<Record<string, string>>;
};

export type PlaceRequest = { readonly guild?: Guild; readonly channel?: Channel };

/** Finds the channel: the one given, else the guild's first that the person sees, else the direct channel to the bot. */
export function findPlace(world: World, user: User, { guild, channel }: PlaceRequest): Place | Refused {
  const where = channel ?? (guild ? firstVisible(world, guild, user) : undefined);
  if (guild && !where) return refuse(`${user.name} sees no channel of ${guild.name}.`);
  return where?.guildId === undefined ? directPlace(world, user, where) : guildPlace(world, user, where);
}

function directPlace(world: World, user: User, channel: Channel | undefined): Place | Refused {
  if (channel && channel.recipientId !== user.id)
    return refuse('This is the direct channel of somebody else.');
  if (!canReach(world, user.id))
    return refuse(`${user.name} shares no server with the bot and has not installed it.`);
  const owners = {
    ...(sharesGuild(world, user.id) ? { '0': '0' } : {}),
    ...(user.installed ? { '1': user.id } : {}),
  };
  const direct = directChannel(world, user.id);
  return {
    user,
    channel: direct,
    guild: undefined,
    permissions: permissionsIn(world, direct, user.id),
    context: 1,
    owners,
  };
}

function guildPlace(world: World, user: User, channel: Channel): Place | Refused {
  const guild = world.guilds.get(channel.guildId ?? '');
  if (!guild?.members.has(user.id)) return refuse(`${user.name} is not a member of this server.`);
  const permissions = permissionsIn(world, channel, user.id);
  if ((permissions & bits.ViewChannel) === 0n) return refuse(`${user.name} does not see this channel.`);
  const owners = {
    ...(guild.members.has(world.botId) ? { '0': guild.id } : {}),
    ...(user.installed ? { '1': user.id } : {}),
  };
  return { user, channel, guild, permissions, context: 0, owners };
}

function firstVisible(world: World, guild: Guild, user: User): Channel | undefined {
  for (const id of guild.channelIds) {
    const channel = world.channels.get(id);
    if (channel && (permissionsIn(world, channel, user.id) & bits.ViewChannel) !== 0n) return channel;
  }
  return undefined;
}

/** The keys of INTERACTION_CREATE that say who and where. */
export function placePayload(world: World, place: Place): Record<string, unknown> {
  const { guild, channel, user } = place;
  const member = guild?.members.get(user.id);
  const who = member
    ? { member: { ...memberPayload(member, user), permissions: place.permissions.toString() } }
    : { user: userPayload(user) };
  const where = guild
    ? {
        guild_id: guild.id,
        guild_locale: guild.locale,
        guild: { id: guild.id, locale: guild.locale, features: [] },
      }
    : {};
  return {
    ...who,
    ...where,
    channel_id: channel.id,
    channel: { ...channelPayload(world, channel), permissions: place.permissions.toString() },
    locale: user.locale,
    app_permissions: appPermissions(world, place).toString(),
    context: place.context,
    authorizing_integration_owners: place.owners,
    entitlements: [],
    attachment_size_limit: 10 * 1024 * 1024,
  };
}

/** The bot's own bits in the channel. As a guest, brought along by a user, it has what that user's replies may hold. */
export function appPermissions(world: World, { channel, guild, permissions }: Place): bigint {
  const isGuest = guild !== undefined && !guild.members.has(world.botId);
  if (!isGuest) return permissionsIn(world, channel, world.botId);
  return permissions & (bits.AttachFiles | bits.EmbedLinks | bits.MentionEveryone | bits.UseExternalEmojis);
}
