import type { BotParts } from './bot-parts.ts';
import { StoreError } from './store/store-error.ts';

/** A store that fails ends the bot; a fault in one source's line is logged and the rest goes on. */
export function onSurprise(error: unknown, { log, fail }: Pick<BotParts, 'log' | 'fail'>): void {
  const causes = error instanceof AggregateError ? error.errors : [error];
  for (const cause of causes) log.error({ err: cause }, 'a round had a fault');
  const broken = causes.find((cause) => cause instanceof StoreError);
  if (broken) fail(broken);
}
