import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from 'discord.js';
import { digestSpan } from './digest-words.ts';
import { readDigest } from './read-digest.ts';

const LENGTH = 40;
const USUAL = ['daily 09:00', 'daily 18:00', 'weekly monday 09:00', 'weekly friday 18:00', 'off'];

/** The option by which a recipient chooses to be told of everything at one time. */
export const digestOption: APIApplicationCommandStringOption = {
  type: ApplicationCommandOptionType.String,
  name: 'digest',
  description: 'All but critical news in one message: daily 09:00, weekly friday 18:00; or off',
  autocomplete: true,
  max_length: LENGTH,
};

export function digestChoices(typed: string) {
  const part = typed.trim().toLowerCase();
  const usual = USUAL.filter((one) => one.startsWith(part) || nameOf(one).toLowerCase().includes(part));
  const own = part !== '' && readDigest(part) !== 'unclear' && !USUAL.includes(part) ? [part] : [];
  const named = [...own, ...usual].map((value) => ({ name: nameOf(value), value }));
  return named.filter(({ name }, n) => named.findIndex((one) => one.name === name) === n);
}

function nameOf(value: string): string {
  const said = readDigest(value);
  return typeof said === 'object' ? `A digest ${digestSpan(said)}` : 'No digest: everything as it comes';
}
