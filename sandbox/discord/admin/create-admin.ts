import type { Admin } from '../discord.ts';
import type { World } from '../world.ts';
import { addChannel, removeChannel, setOverwrites } from './channels.ts';
import { addGuild, invite, removeBot, setBotPermissions } from './guilds.ts';
import { addRole, addUser, changeUser, join } from './users.ts';

export function createAdmin(world: World): Admin {
  return {
    addGuild: (options) => addGuild(world, options),
    removeGuild: (guild) => removeBot(world, guild),
    invite: (guild, permissions = 0n) => invite(world, guild, permissions),
    setBotPermissions: (guild, permissions) => setBotPermissions(world, guild, permissions),
    addChannel: (guild, options) => addChannel(world, guild, options),
    removeChannel: (channel) => removeChannel(world, channel),
    setOverwrites: (channel, overwrites) => setOverwrites(world, channel, overwrites),
    addRole: (guild, options) => addRole(world, guild, options),
    addUser: (options) => addUser(world, options),
    setLocale: (user, locale) => changeUser(world, user, { locale }),
    setDmsOpen: (user, dmsOpen) => changeUser(world, user, { dmsOpen }),
    setInstalled: (user, installed) => changeUser(world, user, { installed }),
    join: (guild, user, options = {}) => join(world, { guild, user, options }),
  };
}
