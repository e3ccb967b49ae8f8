import { GatewayIntentBits as intentBits } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import type { Guild } from '../guild.ts';
import { guildCreatePayload } from '../payloads/guild-payload.ts';
import { userPayload } from '../payloads/user-payload.ts';
import { gatewayUrl, guildsPerShard } from '../routes/account-routes.ts';
import { shardOf } from '../snowflake.ts';
import type { World } from '../world.ts';
import { closes } from './close-codes.ts';
import type { GatewayState } from './gateway.ts';
import { createSession, record, type Session } from './gateway-session.ts';

const identifySchema = z.object({
  token: z.string(),
  intents: z.number().int().nonnegative(),
  shard: z.tuple([z.number().int().nonnegative(), z.number().int().positive()]).default([0, 1]),
});

const allIntents = Object.values(intentBits).reduce<number>(
  (all, bit) => (typeof bit === 'number' ? all | bit : all),
  0,
);
const privileged = intentBits.GuildMembers | intentBits.GuildPresences | intentBits.MessageContent;

/** Sessions whose client never came back; the oldest go first. */
const mostAbandoned = 5;

/** Opens a session and greets the client; the number is the code to close with instead. */
export function identify(state: GatewayState, socket: WebSocket, data: unknown): Session | number {
  const parsed = identifySchema.safeParse(data);
  if (!parsed.success) return closes.decodeError;
  const refused = refusal(state.world, parsed.data);
  if (refused !== undefined) return refused;
  const session = createSession({ intents: parsed.data.intents, shard: parsed.data.shard, socket });
  forgetAbandoned(state);
  state.sessions.set(session.id, session);
  greet(state.world, session);
  return session;
}

function refusal(
  world: World,
  { token, intents, shard }: z.infer<typeof identifySchema>,
): number | undefined {
  const [id, count] = shard;
  if (token !== world.token) return closes.authenticationFailed;
  if (id >= count) return closes.invalidShard;
  if ((intents & ~allIntents) !== 0) return closes.invalidIntents;
  if ((intents & privileged) !== 0) return closes.disallowedIntents;
  return guildsOf(world, shard).length > guildsPerShard ? closes.shardingRequired : undefined;
}

function forgetAbandoned({ sessions }: GatewayState): void {
  const abandoned = [...sessions.values()].filter(({ socket }) => socket === undefined);
  for (const { id } of abandoned.slice(0, -mostAbandoned)) sessions.delete(id);
}

/** READY with the guilds still unavailable, then each guild, as Discord does. */
function greet(world: World, session: Session): void {
  const guilds = guildsOf(world, session.shard);
  const bot = world.users.get(world.botId);
  const data = {
    v: 10,
    user: bot && { ...userPayload(bot), verified: true, mfa_enabled: true, email: null },
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    session_type: 'normal',
    resume_gateway_url: gatewayUrl(world),
    shard: session.shard,
    application: { id: world.application.id, flags: 0 },
  };
  record(session, { event: 'READY', data });
  if ((session.intents & intentBits.Guilds) === 0) return;
  for (const guild of guilds) {
    record(session, { event: 'GUILD_CREATE', data: guildCreatePayload(world, guild) });
  }
}

function guildsOf(world: World, [id, count]: Session['shard']): readonly Guild[] {
  const joined = [...world.guilds.values()].filter((guild) => guild.members.has(world.botId));
  return joined.filter((guild) => shardOf(guild.id, count) === id);
}
