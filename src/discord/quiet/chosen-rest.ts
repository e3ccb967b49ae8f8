import type { ChatInputCommandInteraction } from 'discord.js';
import type { Rest } from '../../quiet/rest.ts';
import { findTimeZone } from '../../quiet/time-zones.ts';
import { UserError } from '../user-error.ts';
import { type Often, readDigest } from './read-digest.ts';
import { type Hours, readHours } from './read-hours.ts';

/** When to be left alone and when to be told, as the options of a command ask; undefined where they ask nothing. */
export function chosenRest(
  { options }: Pick<ChatInputCommandInteraction, 'options'>,
  known: Rest,
): Rest | undefined {
  const said = {
    quiet: options.getString('quiet'),
    digest: options.getString('digest'),
    zone: options.getString('zone'),
  };
  if (said.quiet === null && said.digest === null && said.zone === null) return undefined;
  const hours = said.quiet === null ? known.quiet : hoursOf(said.quiet);
  const often = said.digest === null ? known.digest : oftenOf(said.digest);
  const zone = said.zone === null ? undefined : zoneOf(said.zone);
  if (said.quiet === null && said.digest === null && hours === null && often === null) throw zoneAlone();
  return {
    quiet: hours && {
      from: hours.from,
      to: hours.to,
      zone: zone ?? known.quiet?.zone ?? known.digest?.zone ?? missingZone(),
    },
    digest: often && { ...often, zone: zone ?? known.digest?.zone ?? known.quiet?.zone ?? missingZone() },
  };
}

/** Null: none. */
function hoursOf(text: string): Hours | null {
  const said = readHours(text);
  if (said === 'off') return null;
  if (said === 'unclear') {
    throw new UserError(
      'I can not read the quiet hours. Write from when to when, such as `22-07` or `22:30-07:00`, or `off`. Nothing was saved.',
    );
  }
  if (said === 'whole day') {
    throw new UserError('Quiet hours have to end: begin and end can not be the same. Nothing was saved.');
  }
  return said;
}

/** Null: everything as it comes. */
function oftenOf(text: string): Often | null {
  const said = readDigest(text);
  if (said === 'off') return null;
  if (said !== 'unclear') return said;
  throw new UserError(
    'I can not read when the digest shall come. Write `daily 09:00`, `weekly friday 18:00` or `off`. Nothing was saved.',
  );
}

function zoneOf(said: string): string {
  const zone = findTimeZone(said);
  if (zone !== undefined) return zone;
  throw new UserError(
    'I do not know that zone. Pick one from the list that opens while you type in `zone`, such as Europe/Berlin. Nothing was saved.',
  );
}

function zoneAlone(): UserError {
  return new UserError(
    'A zone alone is no quiet hours and no digest: fill in one of them too, such as `22-07` in `quiet`. Nothing was saved.',
  );
}

function missingZone(): never {
  throw new UserError(
    'Whose clocks shall I follow? Fill in `zone` too: type a city of your zone and pick it from the list. Nothing was saved.',
  );
}
