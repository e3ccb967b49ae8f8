import type { BotParts } from './bot-parts.ts';
import type { Product } from './discord/command.ts';
import { createGuildCalendar } from './discord/create-guild-calendar.ts';
import { onSurprise } from './on-surprise.ts';
import { createEventKeeper, type EventKeeper } from './server-events/create-event-keeper.ts';
import { wantedIn } from './wanted-in.ts';

/** What keeps the servers' events at the dates that are known. */
export function eventKeeperOf(parts: BotParts & { readonly products: readonly Product[] }): EventKeeper {
  const { client, state, products, log, now } = parts;
  return createEventKeeper({
    ...parts,
    shelf: state.serverEvents,
    calendar: createGuildCalendar(client),
    wanted: () => wantedIn(products, now()),
    report: (guildId, failure) => log.warn({ guild: guildId, ...failure }, 'events not kept'),
    onSurprise: (error) => onSurprise(error, parts),
  });
}
