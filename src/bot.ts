import { Events } from 'discord.js';
import { boardKeeperOf } from './board-keeper-of.ts';
import type { BotParts } from './bot-parts.ts';
import { createDesk } from './create-desk.ts';
import { createTell } from './create-tell.ts';
import { createTick } from './create-tick.ts';
import { delivererOf } from './deliverer-of.ts';
import { dispatch } from './discord/dispatch.ts';
import { signIn } from './discord/sign-in.ts';
import { eventKeeperOf } from './event-keeper-of.ts';
import { noteEvents } from './note-events.ts';
import { noteVisit } from './note-visit.ts';
import { onSurprise } from './on-surprise.ts';
import { productOf } from './product-of.ts';
import { type Schedule, startSchedule } from './schedule.ts';
import { servicesOf } from './services-of.ts';
import { oneAtATime } from './store/one-at-a-time.ts';
import { webOf } from './web-of.ts';

export type Bot = {
  /** Resolves when commands are answered and the first sources are being read. */
  start(): Promise<void>;
  /** Reads what is due and works out reminders now, as the schedule does; alerts are on their way when it resolves. */
  beat(): Promise<void>;
  /** Finishes what is under way and lets go of everything but the store. */
  stop(): Promise<void>;
};

/** The only place where the parts are joined. */
export function createBot(given: BotParts): Bot {
  const { client, state, log } = given;
  const parts = { ...given, products: given.packs.map((pack) => productOf(pack, given)) };
  const deliverer = delivererOf(parts);
  const boardKeeper = boardKeeperOf(parts);
  const eventKeeper = eventKeeperOf(parts);
  const inTurn = oneAtATime();
  const desk = createDesk({ ...parts, inTurn, deliver: deliverer.kick });
  const services = servicesOf({ ...parts, deliverer, boardKeeper, eventKeeper, desk });
  const web = webOf(parts);
  const stopping = new AbortController();
  const tick = createTick({
    ...parts,
    ...state,
    stopping: stopping.signal,
    inTurn,
    made: new Map(),
    isTold: state.outbox.has,
    deliver: deliverer.kick,
    keepBoards: boardKeeper.kick,
    keepEvents: () => eventKeeper.kick(),
    tell: createTell({ ...state, deliver: deliverer.kick, now: parts.now }),
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
      await signIn(parts);
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
