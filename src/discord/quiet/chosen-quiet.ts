import type { ChatInputCommandInteraction } from 'discord.js';
import type { QuietHours } from '../../quiet/quiet-hours.ts';
import { findTimeZone } from '../../quiet/time-zones.ts';
import { UserError } from '../user-error.ts';
import { readHours } from './read-hours.ts';

/** The quiet hours that the options of a command ask for; undefined where they ask for nothing. */
export function chosenQuiet(
  { options }: Pick<ChatInputCommandInteraction, 'options'>,
  known: QuietHours | null,
): QuietHours | null | undefined {
  const hours = options.getString('quiet');
  const zone = options.getString('zone');
  if (hours === null && zone === null) return undefined;
  const said = hours === null ? known : readHours(hours);
  if (said === 'off') return null;
  if (said === 'unclear') {
    throw new UserError(
      'I can not read the quiet hours. Write from when to when, such as `22-07` or `22:30-07:00`, or `off`. Nothing was saved.',
    );
  }
  if (said === 'whole day') {
    throw new UserError('Quiet hours have to end: begin and end can not be the same. Nothing was saved.');
  }
  if (said === null) {
    throw new UserError(
      'A zone alone is no quiet hours: fill in `quiet` too, such as `22-07`. Nothing was saved.',
    );
  }
  return { from: said.from, to: said.to, zone: zoneOf(zone) ?? known?.zone ?? missingZone() };
}

function zoneOf(said: string | null): string | undefined {
  if (said === null) return undefined;
  const zone = findTimeZone(said);
  if (zone !== undefined) return zone;
  throw new UserError(
    'I do not know that zone. Pick one from the list that opens while you type in `zone`, such as Europe/Berlin. Nothing was saved.',
  );
}

function missingZone(): never {
  throw new UserError(
    'Whose clocks do the quiet hours follow? Fill in `zone` too: type a city of your zone and pick it from the list. Nothing was saved.',
  );
}
