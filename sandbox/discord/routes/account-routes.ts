import * as spec from 'discord-api-spec/zod';
import * as z from 'zod/mini';
import { removeBot } from '../admin/guilds.ts';
import type { User } from '../guild.ts';
import { channelPayload } from '../payloads/channel-payload.ts';
import { guildPayload, memberPayload, rolePayload } from '../payloads/guild-payload.ts';
import { userPayload } from '../payloads/user-payload.ts';
import { ApiError } from '../rest/api-error.ts';
import type { Call, Routes } from '../rest/router.ts';
import type { World } from '../world.ts';
import { joinedGuild } from './access.ts';

/** Above this many guilds Discord asks for another shard. */
export const guildsPerShard = 2500;
const recommendedPerShard = 1000;

/** The gateway's address, the bot's own account, and what it may know of users and guilds. */
export const accountRoutes: Routes = {
  'GET /gateway': { response: spec.GatewayResponseSchema, handle: (world) => ({ url: gatewayUrl(world) }) },
  'GET /gateway/bot': { response: spec.GatewayBotResponseSchema, handle: gatewayBot },
  'GET /users/@me': { response: spec.UserPIIResponseSchema, handle: getSelf },
  'GET /users/{user_id}': { response: spec.UserResponseSchema, handle: getUser },
  'GET /applications/@me': { response: spec.PrivateApplicationResponseSchema, handle: getApplication },
  'GET /guilds/{guild_id}': { response: spec.GuildWithCountsResponseSchema, handle: getGuild },
  'GET /guilds/{guild_id}/channels': {
    response: z.array(spec.GuildChannelResponseSchema),
    handle: getChannels,
  },
  'GET /guilds/{guild_id}/roles': { response: z.array(spec.GuildRoleResponseSchema), handle: getRoles },
  'GET /guilds/{guild_id}/members/{user_id}': { response: spec.GuildMemberResponseSchema, handle: getMember },
  'DELETE /users/@me/guilds/{guild_id}': { handle: leaveGuild },
};

export function gatewayUrl(world: World): string {
  return `${world.origin.replace('http', 'ws')}/gateway`;
}

function gatewayBot(world: World): unknown {
  return {
    url: gatewayUrl(world),
    shards: Math.max(1, Math.ceil(world.guilds.size / recommendedPerShard)),
    session_start_limit: { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: 1 },
  };
}

function getSelf(world: World): unknown {
  return { ...userPayload(bot(world)), mfa_enabled: true, locale: 'en-US', verified: true, email: null };
}

function getUser(world: World, { params }: Call): unknown {
  const user = world.users.get(params.user_id ?? '');
  if (!user) throw new ApiError('unknownUser');
  return userPayload(user);
}

function getApplication(world: World): unknown {
  return {
    id: world.application.id,
    name: world.application.name,
    icon: null,
    description: '',
    type: null,
    flags: 0,
    flags_new: '0',
    bot: userPayload(bot(world)),
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: userPayload(bot(world)),
    approximate_guild_count: world.guilds.size,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    team: null,
    eligible_oauth2_scopes: [],
  };
}

function getGuild(world: World, { params }: Call): unknown {
  return guildPayload(world, joinedGuild(world, params.guild_id));
}

function getChannels(world: World, { params }: Call): unknown {
  const { channelIds } = joinedGuild(world, params.guild_id);
  const channels = [...channelIds].map((id) => world.channels.get(id)).filter((one) => one !== undefined);
  return channels.map((channel) => channelPayload(world, channel));
}

function getRoles(world: World, { params }: Call): unknown {
  return [...joinedGuild(world, params.guild_id).roles.values()].map(rolePayload);
}

function getMember(world: World, { params }: Call): unknown {
  const member = joinedGuild(world, params.guild_id).members.get(params.user_id ?? '');
  const user = world.users.get(params.user_id ?? '');
  if (!member || !user) throw new ApiError('unknownMember');
  return memberPayload(member, user);
}

function leaveGuild(world: World, { params }: Call): undefined {
  removeBot(world, joinedGuild(world, params.guild_id));
}

function bot(world: World): User {
  const user = world.users.get(world.botId);
  if (!user) throw new Error('The bot has no account');
  return user;
}
