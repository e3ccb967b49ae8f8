import { ChannelType, GatewayIntentBits as intents } from 'discord-api-types/v10';
import type { Channel, Guild, Overwrite, Role, User } from './guild.ts';
import { channelPayload } from './payloads/channel-payload.ts';
import { guildCreatePayload, rolePayload } from './payloads/guild-payload.ts';
import { everyoneDefault, everyPermission } from './permissions.ts';
import type { World } from './world.ts';

export type GuildOptions = {
  readonly name: string;
  readonly locale?: string;
  /** Bits of the bot's own role; none beyond `@everyone`'s unless given. */
  readonly botPermissions?: bigint;
  /** Bits of `@everyone`; a fresh server's unless given. */
  readonly everyonePermissions?: bigint;
  /** False: the bot is not invited, though its commands may come along with a user. */
  readonly invited?: boolean;
};

/** Founds a guild and invites the bot. */
export function addGuild(world: World, options: GuildOptions): Guild {
  const id = world.nextId();
  const everyone: Role = {
    id,
    name: '@everyone',
    permissions: options.everyonePermissions ?? everyoneDefault,
    mentionable: false,
    managed: false,
  };
  const owner = addUser(world, { name: `owner of ${options.name}` });
  const guild: Guild = {
    id,
    name: options.name,
    locale: options.locale ?? 'en-US',
    ownerId: owner.id,
    roles: new Map([[id, everyone]]),
    members: new Map([[owner.id, { userId: owner.id, roles: new Set(), joinedAt: world.now() }]]),
    channelIds: new Set(),
    scheduledEvents: new Map(),
  };
  world.guilds.set(id, guild);
  if (options.invited ?? true) invite(world, guild, options.botPermissions ?? 0n);
  return guild;
}

/** Brings the bot into a guild with a managed role of these bits. */
export function invite(world: World, guild: Guild, permissions: bigint): void {
  const role: Role = {
    id: world.nextId(),
    name: world.application.name,
    permissions,
    mentionable: false,
    managed: true,
  };
  guild.roles.set(role.id, role);
  guild.members.set(world.botId, { userId: world.botId, roles: new Set([role.id]), joinedAt: world.now() });
  tell(world, guild, 'GUILD_CREATE', guildCreatePayload(world, guild));
}

/** Throws the bot out. The guild goes on without it. */
export function removeGuild(world: World, guild: Guild): void {
  guild.members.delete(world.botId);
  world.guildCommands.delete(guild.id);
  tell(world, guild, 'GUILD_DELETE', { id: guild.id });
}

const channelTypes = {
  text: ChannelType.GuildText,
  voice: ChannelType.GuildVoice,
  category: ChannelType.GuildCategory,
  announcement: ChannelType.GuildAnnouncement,
  forum: ChannelType.GuildForum,
} as const;

export type ChannelOptions = {
  readonly name: string;
  readonly type?: keyof typeof channelTypes;
  readonly overwrites?: readonly Overwrite[];
};

export function addChannel(world: World, guild: Guild, options: ChannelOptions): Channel {
  const channel: Channel = {
    id: world.nextId(),
    type: channelTypes[options.type ?? 'text'],
    name: options.name,
    guildId: guild.id,
    overwrites: options.overwrites ?? [],
  };
  world.channels.set(channel.id, channel);
  guild.channelIds.add(channel.id);
  tell(world, guild, 'CHANNEL_CREATE', channelPayload(world, channel));
  return channel;
}

export function removeChannel(world: World, channel: Channel): void {
  const guild = world.guilds.get(channel.guildId ?? '');
  world.channels.delete(channel.id);
  world.messages.delete(channel.id);
  guild?.channelIds.delete(channel.id);
  if (guild) tell(world, guild, 'CHANNEL_DELETE', channelPayload(world, channel));
}

/** Replaces a channel's permission overwrites. */
export function setOverwrites(world: World, channel: Channel, overwrites: readonly Overwrite[]): void {
  channel.overwrites = overwrites;
  const guild = world.guilds.get(channel.guildId ?? '');
  if (guild) tell(world, guild, 'CHANNEL_UPDATE', channelPayload(world, channel));
}

export type RoleOptions = {
  readonly name: string;
  readonly mentionable?: boolean;
  readonly permissions?: bigint;
};

export function addRole(world: World, guild: Guild, options: RoleOptions): Role {
  const role: Role = {
    id: world.nextId(),
    name: options.name,
    permissions: options.permissions ?? 0n,
    mentionable: options.mentionable ?? false,
    managed: false,
  };
  guild.roles.set(role.id, role);
  tell(world, guild, 'GUILD_ROLE_CREATE', { guild_id: guild.id, role: rolePayload(role) });
  return role;
}

export type UserOptions = {
  readonly name: string;
  readonly locale?: string;
  readonly dmsOpen?: boolean;
  /** Has installed the app to the own account. */
  readonly installed?: boolean;
};

export function addUser(world: World, options: UserOptions): User {
  const user: User = {
    id: world.nextId(),
    name: options.name,
    locale: options.locale ?? 'en-US',
    bot: false,
    dmsOpen: options.dmsOpen ?? true,
    installed: options.installed ?? false,
  };
  world.users.set(user.id, user);
  return user;
}

export type JoinOptions = {
  /** Bits beyond `@everyone`'s, or all of them. */
  readonly permissions?: bigint | 'admin';
  readonly roles?: readonly Role[];
};

/** Makes a person a member. Bits beyond `@everyone`'s come as a role of their own. */
export function join(
  world: World,
  { guild, user, options }: { guild: Guild; user: User; options: JoinOptions },
): void {
  const roles = new Set((options.roles ?? []).map(({ id }) => id));
  const permissions = options.permissions === 'admin' ? everyPermission : (options.permissions ?? 0n);
  if (permissions !== 0n)
    roles.add(addRole(world, guild, { name: `rights of ${user.name}`, permissions }).id);
  guild.members.set(user.id, { userId: user.id, roles, joinedAt: world.now() });
}

function tell(world: World, guild: Guild, event: string, data: unknown): void {
  if (!guild.members.has(world.botId) && event !== 'GUILD_DELETE') return;
  world.signals.emit('dispatch', { event, data, intent: intents.Guilds, guildId: guild.id });
}
