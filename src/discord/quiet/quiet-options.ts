import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from 'discord.js';
import { cityOf, timeZones } from '../../quiet/time-zones.ts';
import { digestChoices } from './digest-option.ts';
import { clockIn } from './quiet-words.ts';
import { readHours } from './read-hours.ts';

const MAX_CHOICES = 25;
const LENGTH = 40;
const USUAL_HOURS = ['22-07', '23-08', '00-09', '20-08', 'off'];
const USUAL_ZONES = [
  'UTC',
  'America/Los_Angeles',
  'America/New_York',
  'America/Sao_Paulo',
  'Europe/London',
  'Europe/Berlin',
  'Africa/Lagos',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Australia/Sydney',
];

/** The options by which a recipient chooses when to be left alone. */
export const quietOptions: readonly APIApplicationCommandStringOption[] = [
  {
    type: ApplicationCommandOptionType.String,
    name: 'quiet',
    description: 'Hours in which only critical news comes, such as 22-07; or off',
    autocomplete: true,
    max_length: LENGTH,
  },
  {
    type: ApplicationCommandOptionType.String,
    name: 'zone',
    description: 'Whose clocks these times follow: a city such as Berlin or New York',
    autocomplete: true,
    max_length: LENGTH,
  },
];

/** What autocomplete offers for either of them, and for a digest; nothing for another option. */
export function restChoices({ name, value }: { name: string; value: string }, now: Date) {
  if (name === 'quiet') return hourChoices(value.trim());
  if (name === 'digest') return digestChoices(value);
  return name === 'zone' ? zoneChoices(value, now) : [];
}

function hourChoices(typed: string) {
  const own = typed !== '' && isPlain(typed) && !USUAL_HOURS.includes(typed) ? [typed] : [];
  const part = typed.toLowerCase();
  const usual = USUAL_HOURS.filter((one) => one.startsWith(part) || hoursName(one).startsWith(part));
  return [...own, ...usual].map((value) => ({ name: hoursName(value), value }));
}

function isPlain(typed: string): boolean {
  const said = readHours(typed);
  return said !== 'unclear' && said !== 'whole day';
}

function hoursName(value: string): string {
  const said = readHours(value);
  return typeof said === 'object' ? `${said.from} to ${said.to}` : 'No quiet hours';
}

/** Cities that begin so come before those that only contain it. */
function zoneChoices(typed: string, now: Date) {
  const part = typed.trim().toLowerCase().replaceAll('_', ' ');
  const named = timeZones.filter((zone) => zone.toLowerCase().replaceAll('_', ' ').includes(part));
  const first = named.filter((zone) => cityOf(zone).toLowerCase().startsWith(part));
  const found = part === '' ? USUAL_ZONES : [...new Set([...first, ...named])];
  return found
    .slice(0, MAX_CHOICES)
    .map((zone) => ({ name: `${zone.replaceAll('_', ' ')}, now ${clockIn(zone, now)}`, value: zone }));
}
