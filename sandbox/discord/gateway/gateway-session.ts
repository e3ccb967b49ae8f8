import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { Dispatch } from '../signals.ts';
import { shardOf } from '../snowflake.ts';

/** More missed events than this and a session cannot be resumed. */
const mostKept = 5000;

export type Session = {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
  /** Sent events by sequence number, for RESUME. */
  readonly sent: Map<number, string>;
  sequence: number;
  /** Absent while the client is away. */
  socket: WebSocket | undefined;
};

export function createSession(
  identify: Pick<Session, 'intents' | 'shard'> & { readonly socket: WebSocket },
): Session {
  return { id: randomUUID(), sent: new Map(), sequence: 0, ...identify };
}

/** Whether an event is for this session: the intent was asked for, and the guild lies on its shard. */
export function wants(session: Session, { intent, guildId }: Dispatch): boolean {
  if (intent !== 0 && (session.intents & intent) === 0) return false;
  const [id, count] = session.shard;
  return guildId === undefined ? id === 0 : shardOf(guildId, count) === id;
}

/** Numbers an event, keeps it for a resume, and sends it if the client is there. */
export function record(session: Session, { event, data }: Pick<Dispatch, 'event' | 'data'>): void {
  session.sequence += 1;
  const packet = JSON.stringify({ op: 0, t: event, s: session.sequence, d: data });
  session.sent.set(session.sequence, packet);
  session.sent.delete(session.sequence - mostKept);
  session.socket?.send(packet);
}

/** Whether every event after `sequence` is still kept. */
export function canResume(session: Session, sequence: number): boolean {
  return sequence <= session.sequence && (sequence === session.sequence || session.sent.has(sequence + 1));
}

/** Sends what the client missed. */
export function replay(session: Session, sequence: number): void {
  for (const [number, packet] of session.sent) {
    if (number > sequence) session.socket?.send(packet);
  }
}
