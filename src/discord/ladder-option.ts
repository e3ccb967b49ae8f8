import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from 'discord.js';
import { type LadderChoice, ladderChoices } from '../deadlines/ladder.ts';

/** The option by which a recipient chooses the reminders of dates. */
export const ladderOption: APIApplicationCommandStringOption = {
  type: ApplicationCommandOptionType.String,
  name: 'reminders',
  description: 'When to remind of a date (30, 7, 3 and 1 days and an hour before, unless you choose)',
  choices: [
    { name: 'All: 30, 7, 3 and 1 days before, and an hour where one is known', value: 'all' },
    { name: '7 days and 1 day before', value: 'week' },
    { name: 'On the last day only', value: 'last' },
    { name: 'None', value: 'none' },
  ] satisfies { name: string; value: LadderChoice }[],
};

/** How settings are told back. */
export const ladderWords: Readonly<Record<LadderChoice, string>> = {
  all: 'all reminders',
  week: 'reminders 7 days and 1 day before',
  last: 'reminders on the last day only',
  none: 'no reminders',
};

export function ladderChoice(given: string | null): LadderChoice | undefined {
  return ladderChoices.find((choice) => choice === given);
}
