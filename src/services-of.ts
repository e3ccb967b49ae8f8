import type { Client } from 'discord.js';
import type { Deliverer } from './alerts/deliver.ts';
import type { BoardKeeper } from './board/create-board-keeper.ts';
import type { Command, Product, Services } from './discord/command.ts';
import { createOpenDm } from './discord/create-open-dm.ts';
import { createSend } from './discord/create-send.ts';
import type { Desk } from './discord/operator/desk.ts';
import type { Logger } from './log.ts';
import type { State } from './open-state.ts';
import { openFace } from './picture/open-face.ts';
import { paint } from './picture/paint.ts';
import { createPainter } from './picture/painter.ts';
import type { EventKeeper } from './server-events/create-event-keeper.ts';

type Parts = {
  readonly client: Client;
  readonly state: State;
  readonly commands: ReadonlyMap<string, Command>;
  readonly now: () => Date;
  readonly products: readonly Product[];
  readonly deliverer: Deliverer;
  readonly boardKeeper: BoardKeeper;
  readonly eventKeeper: EventKeeper;
  readonly desk: Desk;
  readonly log: Logger;
};

/** What commands may use, made of the bot's parts. */
export function servicesOf({
  client,
  state,
  commands,
  now,
  products,
  deliverer,
  boardKeeper,
  eventKeeper,
  desk,
  log,
}: Parts): Services {
  return {
    now,
    products,
    recipients: state.recipients,
    boards: state.boards,
    tendBoard: boardKeeper.tend,
    progress: state.progress,
    paintTimeline: createPainter({ openFace, paint, log }),
    reminders: state.reminders,
    serverEvents: state.serverEvents,
    keepEvents: eventKeeper.kick,
    async tell(alert, to) {
      if (await state.outbox.owe(alert, to)) deliverer.kick();
    },
    openDm: createOpenDm(client),
    send: createSend(client),
    alerts: state.outbox.alerts,
    alertsOwedAt: state.outbox.owedAt,
    deliveries: state.outbox.deliveries,
    recentAlerts: (count) => state.outbox.recent(count),
    desk,
    commands: [...commands.values()]
      .filter(({ where }) => where === undefined)
      .map(({ data }) => ({ name: data.name, description: data.description })),
  };
}
