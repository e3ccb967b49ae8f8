import type { Product } from './discord/command.ts';
import { type WantedEvent, wantedEvents } from './server-events/wanted-events.ts';

/** The events that shall stand in each server, of all products, as things are. */
export function wantedIn(products: readonly Product[], now: Date): WantedEvent[] {
  return products.flatMap(({ pack, deadlines }) => wantedEvents(pack, deadlines(), now));
}
