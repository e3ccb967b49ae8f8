import { GatewayIntentBits } from 'discord-api-types/v10';
import { announceChange } from '../announce-change.ts';
import type { Guild, Role } from '../guild.ts';
import { guildCreatePayload, rolePayload } from '../payloads/guild-payload.ts';
import { everyoneDefault } from '../permissions.ts';
import type { World } from '../world.ts';
import { tellGuild } from './tell-guild.ts';
import { addUser } from './users.ts';

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

/** Founds a guild with an owner of its own, and invites the bot. */
export function addGuild(world: World, options: GuildOptions): Guild {
  const id = world.nextId();
  const owner = addUser(world, { name: `owner of ${options.name}` });
  owner.guildIds.add(id);
  const guild: Guild = {
    id,
    name: options.name,
    locale: options.locale ?? 'en-US',
    ownerId: owner.id,
    roles: new Map([[id, everyoneRole(id, options.everyonePermissions ?? everyoneDefault)]]),
    members: new Map([[owner.id, { userId: owner.id, roles: new Set(), joinedAt: world.now() }]]),
    channelIds: new Set(),
    scheduledEvents: new Map(),
  };
  world.guilds.set(id, guild);
  if (options.invited ?? true) invite(world, guild, options.botPermissions ?? 0n);
  else announceChange(world, 'guild');
  return guild;
}

/** Brings the bot into a guild with a managed role of these bits. */
export function invite(world: World, guild: Guild, permissions: bigint): void {
  const name = world.application.name;
  const role: Role = { id: world.nextId(), name, permissions, mentionable: false, managed: true };
  guild.roles.set(role.id, role);
  guild.members.set(world.botId, {
    userId: world.botId,
    roles: new Set([role.id]),
    joinedAt: world.now(),
  });
  tellGuild(world, guild, { event: 'GUILD_CREATE', data: guildCreatePayload(world, guild) });
}

/** Takes the bot out of a guild, thrown out or leaving. Its role and its commands go too; the guild goes on. */
export function removeBot(world: World, guild: Guild): void {
  const role = managedRole(world, guild);
  if (role) guild.roles.delete(role.id);
  guild.members.delete(world.botId);
  if (world.guildCommands.delete(guild.id)) announceChange(world, 'commands');
  announceChange(world, 'guild');
  world.signals.emit('dispatch', {
    event: 'GUILD_DELETE',
    data: { id: guild.id },
    intent: GatewayIntentBits.Guilds,
    guildId: guild.id,
  });
}

/** Gives the bot's own role exactly these bits. Throws where the bot is no member. */
export function setBotPermissions(world: World, guild: Guild, permissions: bigint): void {
  const role = managedRole(world, guild);
  if (!role) throw new Error(`The bot is no member of ${guild.name}`);
  role.permissions = permissions;
  const data = { guild_id: guild.id, role: rolePayload(role) };
  tellGuild(world, guild, { event: 'GUILD_ROLE_UPDATE', data });
}

/** The role that came with the bot's invitation. */
function managedRole(world: World, guild: Guild): Role | undefined {
  const own = [...(guild.members.get(world.botId)?.roles ?? [])];
  return own.map((id) => guild.roles.get(id)).find((role) => role?.managed);
}

/** The role that everybody has; it shares the guild's id. */
function everyoneRole(id: string, permissions: bigint): Role {
  return { id, name: '@everyone', permissions, mentionable: false, managed: false };
}
