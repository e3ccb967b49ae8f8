import { type Client, Events } from 'discord.js';
import { createAddressees } from './alerts/addressees.ts';
import { createDeliverer } from './alerts/deliver.ts';
import { stillTrue } from './alerts/still-true.ts';
import { urgencyOf } from './alerts/urgency.ts';
import { createBoardKeeper } from './board/create-board-keeper.ts';
import { createDesk } from './create-desk.ts';
import { createRender } from './create-render.ts';
import { createTick } from './create-tick.ts';
import { deadlineIn } from './deadline-in.ts';
import type { Command } from './discord/command.ts';
import { connect } from './discord/connect.ts';
import { createEdit } from './discord/create-edit.ts';
import { createGuildCalendar } from './discord/create-guild-calendar.ts';
import { createSend } from './discord/create-send.ts';
import { createWall } from './discord/create-wall.ts';
import { dispatch } from './discord/dispatch.ts';
import { knownOf } from './discord/known-of.ts';
import type { OperatorsOnly } from './discord/may-use.ts';
import { registerCommands, registerOperatorCommands } from './discord/register-commands.ts';
import type { Fetcher } from './feed/fetcher.ts';
import type { Logger } from './log.ts';
import { noteEvents } from './note-events.ts';
import { noteVisit } from './note-visit.ts';
import type { State } from './open-state.ts';
import type { Pack } from './pack/pack.ts';
import { personalOf } from './personal-of.ts';
import { productOf } from './product-of.ts';
import { type Schedule, startSchedule } from './schedule.ts';
import { createEventKeeper } from './server-events/create-event-keeper.ts';
import { servicesOf } from './services-of.ts';
import { oneAtATime } from './store/one-at-a-time.ts';
import { StoreError } from './store/store-error.ts';
import { wantedIn } from './wanted-in.ts';
import type { Watched } from './watched.ts';
import { webOf } from './web-of.ts';

export type BotParts = {
  readonly client: Client;
  readonly token: string;
  readonly packs: readonly Pack[];
  readonly watched: readonly Watched[];
  readonly state: State;
  readonly fetcher: Fetcher;
  readonly commands: ReadonlyMap<string, Command>;
  readonly operators: OperatorsOnly;
  readonly pollSchedule: string;
  /** 0: no web server. */
  readonly httpPort: number;
  readonly log: Logger;
  readonly now: () => Date;
  readonly random: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** Something happened after which the bot can't keep its promises: it must be stopped, and say why. */
  readonly fail: (error: unknown) => void;
};

export type Bot = {
  /** Resolves when commands are answered and the first sources are being read. */
  start(): Promise<void>;
  /** Reads what is due and works out reminders now, as the schedule does; alerts are on their way when it resolves. */
  beat(): Promise<void>;
  /** Finishes what is under way and lets go of everything but the store. */
  stop(): Promise<void>;
};

/** Deliveries under way at once: enough to keep Discord's 50 a second busy at 200 ms a request. */
const AT_ONCE = 10;
/** Boards looked after at once: their edits take the part of that which alerts can spare. */
const BOARDS_AT_ONCE = 3;

/** The only place where the parts are joined. */
export function createBot(parts: BotParts): Bot {
  const { client, state, log, fail } = parts;
  const products = parts.packs.map((pack) => productOf(pack, parts));
  const deadline = deadlineIn(products);
  const personal = personalOf(state.reminders, deadline);
  const deliverer = createDeliverer({
    ...parts,
    outbox: state.outbox,
    addressees: createAddressees(state.recipients, state.reminders),
    send: createSend(client),
    edit: createEdit(client),
    render: createRender({ ...parts, personal, corrections: state.outbox.corrections, deadline }),
    stillTrue: (alert) => stillTrue(alert, deadline),
    urgency: (alert) => urgencyOf(alert, personal(alert)),
    report: (delivery, outcome) =>
      log.warn(
        { alert: delivery.alert.id, to: delivery.to, ...outcome, nextAt: delivery.notBefore },
        'not delivered',
      ),
    atOnce: AT_ONCE,
  });
  const boardKeeper = createBoardKeeper({
    ...parts,
    boards: state.boards,
    wall: createWall(client),
    isHere: (guildId) => client.guilds.cache.has(guildId),
    known: () => knownOf({ ...parts, products }),
    report: ({ guildId, notBefore }, step, outcome) =>
      log.warn(
        { guild: guildId, step: step.kind, ...outcome, nextAt: notBefore },
        'a board is not as it should be',
      ),
    atOnce: BOARDS_AT_ONCE,
  });
  const eventKeeper = createEventKeeper({
    ...parts,
    shelf: state.serverEvents,
    calendar: createGuildCalendar(client),
    wanted: () => wantedIn(products, parts.now()),
    report: (guildId, failure) => log.warn({ guild: guildId, ...failure }, 'events not kept'),
    onSurprise: (error) => onSurprise(error, parts),
  });
  const inTurn = oneAtATime();
  const desk = createDesk({ ...parts, inTurn, deliver: deliverer.kick });
  const services = servicesOf({ ...parts, products, deliverer, boardKeeper, eventKeeper, desk });
  const web = webOf({ ...parts, products });
  const stopping = new AbortController();
  const tick = createTick({
    ...parts,
    ...state,
    stopping: stopping.signal,
    inTurn,
    made: new Map(),
    products,
    isTold: state.outbox.has,
    deliver: deliverer.kick,
    keepBoards: boardKeeper.kick,
    keepEvents: () => eventKeeper.kick(),
    tell: (alert) => services.tell(alert, state.recipients.wanting(alert)),
    reminded: state.recipients.wanting,
    owe: state.outbox.oweAll,
    onVisit: (watched, before, after) => noteVisit(log, watched, before, after),
    onEvents: (watched, events) => noteEvents(log, watched, events),
  });
  let beat: Promise<void> = Promise.resolve();
  let schedule: Schedule | undefined;
  const nextBeat = () => {
    beat = tick().catch((error) => onSurprise(error, parts));
    return beat;
  };

  return {
    async start() {
      await desk.resume();
      if (parts.httpPort !== 0)
        log.info({ port: await web.listen(parts.httpPort) }, 'the web server is open');
      client.on(
        Events.InteractionCreate,
        (interaction) => void dispatch(interaction, { ...parts, services }),
      );
      client.on(Events.Error, (error) => log.error({ err: error }, 'discord.js reports an error'));
      await connect(client, {
        token: parts.token,
        wait: parts.wait,
        fail,
        onLate: (error, ms) => log.warn({ reason: String(error), retryInMs: ms }, 'Discord is not answering'),
      });
      if (!client.isReady()) throw new Error('discord.js said it was ready and is not');
      await registerCommands({ client, commands: parts.commands, registered: state.registered });
      await registerOperatorCommands({
        client,
        commands: parts.commands,
        registered: state.registeredInGuild,
        guildId: parts.operators?.guildId ?? null,
        log,
      });
      schedule = startSchedule(parts.pollSchedule, nextBeat, log);
      void nextBeat();
    },
    beat: nextBeat,
    async stop() {
      stopping.abort();
      await schedule?.stop();
      await parts.fetcher.close();
      await beat;
      await Promise.all([deliverer.stop(), boardKeeper.stop(), eventKeeper.stop()]);
      await web.close();
      await client.destroy();
    },
  };
}

/** A store that fails ends the bot; a fault in one source's line is logged and the rest goes on. */
function onSurprise(error: unknown, { log, fail }: BotParts): void {
  const causes = error instanceof AggregateError ? error.errors : [error];
  for (const cause of causes) log.error({ err: cause }, 'a round had a fault');
  const broken = causes.find((cause) => cause instanceof StoreError);
  if (broken) fail(broken);
}
