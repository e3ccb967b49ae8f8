import { announceChange } from '../announce-change.ts';
import type { Guild, Role, User } from '../guild.ts';
import { rolePayload } from '../payloads/guild-payload.ts';
import { everyPermission } from '../permissions.ts';
import type { World } from '../world.ts';
import { tellGuild } from './tell-guild.ts';

export type UserOptions = {
  readonly name: string;
  readonly locale?: string;
  /** Takes direct messages; true unless given. */
  readonly dmsOpen?: boolean;
  /** Has installed the app to the own account. */
  readonly installed?: boolean;
};

/** Makes a person, in no guild yet. */
export function addUser(world: World, options: UserOptions): User {
  const user: User = {
    id: world.nextId(),
    name: options.name,
    locale: options.locale ?? 'en-US',
    bot: false,
    dmsOpen: options.dmsOpen ?? true,
    installed: options.installed ?? false,
    guildIds: new Set(),
  };
  world.users.set(user.id, user);
  announceChange(world, 'person');
  return user;
}

/** Changes what a person decides alone: the language, and who may write or come along. */
export function changeUser(
  world: World,
  user: User,
  changes: Partial<Pick<User, 'locale' | 'dmsOpen' | 'installed'>>,
): void {
  Object.assign(user, changes);
  announceChange(world, 'person');
}

export type RoleOptions = {
  readonly name: string;
  readonly mentionable?: boolean;
  readonly permissions?: bigint;
};

/** Makes a role that nobody has yet. */
export function addRole(world: World, guild: Guild, options: RoleOptions): Role {
  const role: Role = {
    id: world.nextId(),
    name: options.name,
    permissions: options.permissions ?? 0n,
    mentionable: options.mentionable ?? false,
    managed: false,
  };
  guild.roles.set(role.id, role);
  const data = { guild_id: guild.id, role: rolePayload(role) };
  tellGuild(world, guild, { event: 'GUILD_ROLE_CREATE', data });
  return role;
}

export type JoinOptions = {
  /** Bits beyond `@everyone`'s, or all of them. */
  readonly permissions?: bigint | 'admin';
  readonly roles?: readonly Role[];
};

type Joining = { readonly guild: Guild; readonly user: User; readonly options: JoinOptions };

/** Makes a person a member. Bits beyond `@everyone`'s come as a role of their own. */
export function join(world: World, { guild, user, options }: Joining): void {
  const roles = new Set((options.roles ?? []).map(({ id }) => id));
  const permissions = options.permissions === 'admin' ? everyPermission : (options.permissions ?? 0n);
  if (permissions !== 0n) {
    roles.add(addRole(world, guild, { name: `rights of ${user.name}`, permissions }).id);
  }
  user.guildIds.add(guild.id);
  guild.members.set(user.id, { userId: user.id, roles, joinedAt: world.now() });
  announceChange(world, 'guild');
}
