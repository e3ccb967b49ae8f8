import { plainLine } from '../../alerts/safe-text.ts';
import { isDecisive } from '../../deadlines/agree.ts';
import { deadlineKey } from '../../deadlines/deadline.ts';
import type { Services } from '../command.ts';
import { knownOf } from '../known-of.ts';
import { findSurface } from '../surface-option.ts';
import { UserError } from '../user-error.ts';
import { readRegion } from './read-words.ts';

const MOST = 25;
const LABEL = 100;

type Said = {
  readonly surface: string;
  readonly provider: string | null;
  readonly region: string | null;
  /** That it does not end any more is said of an end that has a date. */
  readonly isCalledOff: boolean;
};

/**
 * The end that something is added to: one that has no date yet, or that nothing is known of; where it was called off,
 * one that has a date.
 */
export function findAboutToAdd(services: Services, said: Said) {
  const { pack, deadlines } = knownOf(services);
  const surface = findSurface(services, said.surface) ?? said.surface;
  const wanted = said.provider ?? pack.providers[0]?.id;
  const provider = pack.providers.find(({ id }) => id === wanted);
  if (!provider)
    throw new UserError('There is no such provider. Pick one from the list that opens while you type.');
  const about = { surface, provider: provider.id, region: regionOf(services, said.region) };
  const known = deadlines.find(({ key }) => key === deadlineKey(about));
  const hasDate = known !== undefined && isDecisive(known) && known.support > 0;
  if (hasDate && !said.isCalledOff)
    throw new UserError('I have a date for that already. `/operator deadline correct` changes it.');
  if (said.isCalledOff && (!hasDate || known.status === 'withdrawn'))
    throw new UserError('There is no date that could be withdrawn. Nothing was changed.');
  return about;
}

/** A region as it is written already, since two spellings would be two ends. */
function regionOf(services: Services, said: string | null): string | null {
  if (said === null) return null;
  const region = readRegion(said);
  return regionsIn(services).find((known) => known.toLowerCase() === region.toLowerCase()) ?? region;
}

function regionsIn(services: Services): string[] {
  const regions = knownOf(services).deadlines.flatMap(({ region }) => region ?? []);
  return [...new Set(regions)].sort();
}

/** What autocomplete offers of the regions that have ends of their own; others can be typed. */
export function regionChoices(services: Services, typed: string): { name: string; value: string }[] {
  const part = typed.trim().toLowerCase();
  return regionsIn(services)
    .filter((region) => region.toLowerCase().includes(part))
    .slice(0, MOST)
    .map((region) => ({ name: plainLine(region).slice(0, LABEL), value: region.slice(0, LABEL) }));
}

/** What autocomplete offers of the pack's providers. */
export function providerChoices(services: Services, typed: string): { name: string; value: string }[] {
  return knownOf(services)
    .pack.providers.filter(({ id, name }) =>
      `${id} ${name}`.toLowerCase().includes(typed.trim().toLowerCase()),
    )
    .slice(0, MOST)
    .map(({ id, name }) => ({ name: plainLine(name).slice(0, LABEL), value: id }));
}
