import type { Failure } from '../alerts/outcome.ts';
import type { EventStatus, LiveEvent } from './plan-events.ts';
import type { WantedEvent } from './wanted-events.ts';

/** Why something could not be done with a server's events; `full`: it has as many as Discord allows. */
export type EventFailure = Failure | { readonly kind: 'full'; readonly reason: string };

export type EventWrite = { readonly kind: 'written'; readonly id: string } | EventFailure;

/** The events of servers, as Discord lets the bot see and change them. Nothing throws for what Discord does. */
export type GuildCalendar = {
  /** Whether the bot is in that server and may make events there, as far as Discord has told. */
  standing(guildId: string): 'allowed' | 'forbidden' | 'absent';
  /** All that are scheduled or under way, of whomever. */
  list(
    guildId: string,
  ): Promise<{ readonly kind: 'listed'; readonly events: readonly LiveEvent[] } | EventFailure>;
  create(guildId: string, event: WantedEvent): Promise<EventWrite>;
  edit(guildId: string, id: string, change: Partial<WantedEvent>): Promise<EventWrite>;
  setStatus(guildId: string, id: string, status: EventStatus): Promise<EventWrite>;
};
