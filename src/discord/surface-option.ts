import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from 'discord.js';
import type { Services } from './command.ts';
import { knownOf } from './known-of.ts';
import { UserError } from './user-error.ts';

const MAX_CHOICES = 25;

/** The option `surface`, for answers about one part of what ends. */
export const surfaceOption = {
  type: ApplicationCommandOptionType.String,
  name: 'surface',
  description: 'Only this part, such as the app or the API',
  autocomplete: true,
} satisfies APIApplicationCommandStringOption;

/** The part that was asked for; null: all. Throws UserError for one that does not exist. */
export function findSurface(services: Services, said: string | null): string | null {
  if (said === null) return null;
  const surface = knownOf(services).pack.surfaces.find(({ id }) => id === said);
  if (surface) return surface.id;
  throw new UserError(
    'There is no such part. Pick one from the list that opens while you type, or leave it out.',
  );
}

/** What completes the option for what was typed so far. */
export function surfaceChoices(services: Services, typed: string): { name: string; value: string }[] {
  return knownOf(services)
    .pack.surfaces.filter(({ id, name }) => `${id} ${name}`.toLowerCase().includes(typed.toLowerCase()))
    .slice(0, MAX_CHOICES)
    .map(({ id, name }) => ({ name, value: id }));
}
