import { channelPayload } from '../payloads/channel-payload.ts';
import { bareMemberPayload, rolePayload } from '../payloads/guild-payload.ts';
import { userPayload } from '../payloads/user-payload.ts';
import { permissionsIn } from '../permissions.ts';
import type { World } from '../world.ts';
import type { Place } from './place.ts';

/** Discord's `resolved`: the things behind the ids that a person chose. Empty groups are left out. */
export function resolvedPayload(world: World, place: Place, ids: readonly string[]): Record<string, unknown> {
  const found = {
    users: pick(ids, (id) => {
      const user = world.users.get(id);
      return user && userPayload(user);
    }),
    members: pick(ids, (id) => memberOf(world, place, id)),
    roles: pick(ids, (id) => {
      const role = place.guild?.roles.get(id);
      return role && rolePayload(role);
    }),
    channels: pick(ids, (id) => channelOf(world, place, id)),
  };
  return Object.fromEntries(Object.entries(found).filter(([, group]) => Object.keys(group).length > 0));
}

function pick(ids: readonly string[], find: (id: string) => unknown): Record<string, unknown> {
  return Object.fromEntries(
    ids.map((id) => [id, find(id)] as const).filter(([, thing]) => thing !== undefined),
  );
}

function memberOf(world: World, { guild, channel }: Place, id: string): Record<string, unknown> | undefined {
  const member = guild?.members.get(id);
  return (
    member && { ...bareMemberPayload(member), permissions: permissionsIn(world, channel, id).toString() }
  );
}

/** A resolved channel carries the person's permissions and, since 2026-07-16, the app's own. */
function channelOf(world: World, { user, guild }: Place, id: string): Record<string, unknown> | undefined {
  const channel = world.channels.get(id);
  if (!channel || channel.guildId !== guild?.id) return undefined;
  return {
    ...channelPayload(world, channel),
    permissions: permissionsIn(world, channel, user.id).toString(),
    app_permissions: permissionsIn(world, channel, world.botId).toString(),
  };
}
