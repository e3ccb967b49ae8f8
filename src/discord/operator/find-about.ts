import { plainLine } from '../../alerts/safe-text.ts';
import { isDecisive } from '../../deadlines/agree.ts';
import type { Services } from '../command.ts';
import { knownOf } from '../known-of.ts';
import { findSurface } from '../surface-option.ts';
import { UserError } from '../user-error.ts';

const MOST = 25;

/** The end that a date is added to: one that has no date yet, or that nothing is known of. */
export function findAboutToAdd(services: Services, surfaceSaid: string, providerSaid: string | null) {
  const { pack, deadlines } = knownOf(services);
  const surface = findSurface(services, surfaceSaid) ?? surfaceSaid;
  const wanted = providerSaid ?? pack.providers[0]?.id;
  const provider = pack.providers.find(({ id }) => id === wanted);
  if (!provider)
    throw new UserError('There is no such provider. Pick one from the list that opens while you type.');
  const known = deadlines.find(
    (one) => one.surface === surface && one.provider === provider.id && one.region === null,
  );
  if (known && isDecisive(known) && known.support > 0)
    throw new UserError('I have a date for that already. `/operator deadline correct` changes it.');
  return { surface, provider: provider.id, region: null };
}

/** What autocomplete offers of the pack's providers. */
export function providerChoices(services: Services, typed: string): { name: string; value: string }[] {
  return knownOf(services)
    .pack.providers.filter(({ id, name }) =>
      `${id} ${name}`.toLowerCase().includes(typed.trim().toLowerCase()),
    )
    .slice(0, MOST)
    .map(({ id, name }) => ({ name: plainLine(name).slice(0, 100), value: id }));
}
