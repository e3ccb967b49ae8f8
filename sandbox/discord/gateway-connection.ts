import { GatewayIntentBits as intentBits } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import type { GatewayState } from './gateway.ts';
import { canResume, createSession, record, replay, type Session } from './gateway-session.ts';
import { guildCreatePayload } from './payloads/guild-payload.ts';
import { userPayload } from './payloads/user-payload.ts';
import { gatewayUrl, guildsPerShard } from './routes/account-routes.ts';
import { shardOf } from './snowflake.ts';

const packetSchema = z.object({ op: z.number(), d: z.unknown().optional() });
const identifySchema = z.object({
  token: z.string(),
  intents: z.number().int().nonnegative(),
  shard: z.tuple([z.number().int().nonnegative(), z.number().int().positive()]).default([0, 1]),
});
const resumeSchema = z.object({ token: z.string(), session_id: z.string(), seq: z.number() });

/** Close codes of Discord's gateway. */
const closes = {
  unknownOpcode: 4001,
  decodeError: 4002,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  invalidSequence: 4007,
  invalidShard: 4010,
  shardingRequired: 4011,
  invalidIntents: 4013,
  disallowedIntents: 4014,
} as const;

const allIntents = Object.values(intentBits).reduce(
  (all: number, bit) => (typeof bit === 'number' ? all | bit : all),
  0,
);
const privileged = intentBits.GuildMembers | intentBits.GuildPresences | intentBits.MessageContent;

type Connection = { readonly state: GatewayState; readonly socket: WebSocket; session: Session | undefined };

/** Talks to one client from HELLO to its close. */
export function createConnection(state: GatewayState, socket: WebSocket): void {
  const connection: Connection = { state, socket, session: undefined };
  state.sockets.add(socket);
  socket.on('message', (data) => {
    const code = receive(connection, String(data));
    if (code !== undefined) socket.close(code);
  });
  // A cut connection reports an error before its close; the close is what counts.
  socket.on('error', () => undefined);
  socket.on('close', (code) => leave(connection, code));
  send(socket, 10, { heartbeat_interval: state.heartbeatMs });
}

/** Obeys one packet; returns the code to close with when Discord would. */
function receive(connection: Connection, text: string): number | undefined {
  const packet = packetSchema.safeParse(parse(text));
  if (!packet.success) return closes.decodeError;
  const { op, d } = packet.data;
  switch (op) {
    case 1:
      if (connection.state.acknowledges) send(connection.socket, 11, null);
      return undefined;
    case 2:
      return identify(connection, d);
    case 6:
      return resume(connection, d);
    case 3:
    case 4:
    case 8:
      return connection.session ? undefined : closes.notAuthenticated;
    default:
      return closes.unknownOpcode;
  }
}

function identify(connection: Connection, data: unknown): number | undefined {
  const { state, socket } = connection;
  if (connection.session) return closes.alreadyAuthenticated;
  const parsed = identifySchema.safeParse(data);
  if (!parsed.success) return closes.decodeError;
  const refused = refusal(state, parsed.data);
  if (refused !== undefined) return refused;
  const session = createSession({ intents: parsed.data.intents, shard: parsed.data.shard, socket });
  connection.session = session;
  state.sessions.set(session.id, session);
  greet(state, session);
  return undefined;
}

function refusal(
  { world }: GatewayState,
  { token, intents, shard }: z.infer<typeof identifySchema>,
): number | undefined {
  const [id, count] = shard;
  if (token !== world.token) return closes.authenticationFailed;
  if (id >= count) return closes.invalidShard;
  if ((intents & ~allIntents) !== 0) return closes.invalidIntents;
  if ((intents & privileged) !== 0) return closes.disallowedIntents;
  return guildsOf(world, shard).length > guildsPerShard ? closes.shardingRequired : undefined;
}

/** READY with the guilds still unavailable, then each guild, as Discord does. */
function greet({ world }: GatewayState, session: Session): void {
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
  for (const guild of guilds)
    record(session, { event: 'GUILD_CREATE', data: guildCreatePayload(world, guild) });
}

function guildsOf(world: GatewayState['world'], [id, count]: Session['shard']) {
  const joined = [...world.guilds.values()].filter((guild) => guild.members.has(world.botId));
  return joined.filter((guild) => shardOf(guild.id, count) === id);
}

function resume(connection: Connection, data: unknown): number | undefined {
  const { state, socket } = connection;
  const parsed = resumeSchema.safeParse(data);
  if (!parsed.success) return closes.decodeError;
  if (parsed.data.token !== state.world.token) return closes.authenticationFailed;
  const session = state.sessions.get(parsed.data.session_id);
  if (!session || !canResume(session, parsed.data.seq)) {
    send(socket, 9, false);
    return undefined;
  }
  session.socket?.terminate();
  session.socket = socket;
  connection.session = session;
  replay(session, parsed.data.seq);
  record(session, { event: 'RESUMED', data: {} });
  return undefined;
}

/** Codes 1000 and 1001 from the client end its session; anything else leaves it to be resumed. */
function leave({ state, socket, session }: Connection, code: number): void {
  state.sockets.delete(socket);
  if (session?.socket !== socket) return;
  session.socket = undefined;
  if (code === 1000 || code === 1001) state.sessions.delete(session.id);
}

function send(socket: WebSocket, op: number, d: unknown): void {
  socket.send(JSON.stringify({ op, d, s: null, t: null }));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
