import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Dispatch } from '../signals.ts';
import type { World } from '../world.ts';
import { createConnection } from './gateway-connection.ts';
import { record, type Session, wants } from './gateway-session.ts';

/** What can happen to a bot's connection from the other side. */
export type Gateway = {
  /** Open connections that have identified or resumed. */
  readonly connections: () => number;
  /** Closes every connection with this code, such as 4000 or 4004. */
  readonly close: (code: number) => void;
  /** Op 9: the session is lost, or can be resumed. */
  readonly invalidate: (options?: { readonly resumable?: boolean }) => void;
  /** Op 7: please come back. */
  readonly reconnect: () => void;
  /** Cuts the TCP connections without a word. */
  readonly drop: () => void;
  /** Stops or starts acknowledging heartbeats. */
  readonly acknowledge: (whether: boolean) => void;
  /** Refuses or takes new connections. */
  readonly accept: (whether: boolean) => void;
};

export type GatewayServer = Gateway & {
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly shutDown: () => void;
};

export type GatewayState = {
  readonly world: World;
  readonly heartbeatMs: number;
  readonly sessions: Map<string, Session>;
  readonly sockets: Set<WebSocket>;
  /** Connections that this side closed, so that their end says nothing about the client's wish. */
  readonly dismissed: WeakSet<WebSocket>;
  acknowledges: boolean;
  accepts: boolean;
};

/** The gateway of one sandbox: sessions outlive their connections, so that a client can resume. */
export function createGateway(world: World, heartbeatMs: number): GatewayServer {
  // Discord takes no packet above 4,096 bytes.
  const server = new WebSocketServer({ noServer: true, maxPayload: 4096 });
  const state: GatewayState = {
    world,
    heartbeatMs,
    sessions: new Map(),
    sockets: new Set(),
    dismissed: new WeakSet(),
    acknowledges: true,
    accepts: true,
  };
  const onDispatch = (dispatch: Dispatch) => deliver(state, dispatch);
  world.signals.on('dispatch', onDispatch);
  return {
    ...controls(state),
    upgrade: (request, socket, head) => {
      if (!state.accepts || !request.url?.startsWith('/gateway')) return void socket.destroy();
      server.handleUpgrade(request, socket, head, (client) => createConnection(state, client));
    },
    shutDown: () => {
      world.signals.off('dispatch', onDispatch);
      for (const socket of state.sockets) socket.terminate();
      server.close();
    },
  };
}

function controls(state: GatewayState): Gateway {
  const live = () => [...state.sessions.values()].filter((session) => session.socket !== undefined);
  const tellAll = (op: number, d: boolean | null) => {
    for (const { socket } of live()) socket?.send(JSON.stringify({ op, d, s: null, t: null }));
  };
  return {
    connections: () => live().length,
    close: (code) => {
      for (const socket of state.sockets) {
        state.dismissed.add(socket);
        socket.close(code);
      }
    },
    invalidate: ({ resumable = false } = {}) => {
      tellAll(9, resumable);
      if (!resumable) for (const { id } of live()) state.sessions.delete(id);
    },
    reconnect: () => tellAll(7, null),
    drop: () => {
      for (const socket of state.sockets) socket.terminate();
    },
    acknowledge: (whether) => {
      state.acknowledges = whether;
    },
    accept: (whether) => {
      state.accepts = whether;
    },
  };
}

function deliver(state: GatewayState, dispatch: Dispatch): void {
  for (const session of state.sessions.values()) {
    if (wants(session, dispatch)) record(session, dispatch);
  }
}
