import type { Deadline } from '../deadlines/deadline.ts';
import type { Ledger } from '../deadlines/ledger.ts';
import type { Beside } from './alert.ts';

/**
 * The dates of the same surface at other providers, which nothing has changed: whoever reads that one has moved
 * should see that the other has not. Nothing where there are none.
 */
export function besideOf(
  { provider, surface, region }: Deadline,
  untouched: Ledger,
): { readonly beside?: Beside[] } {
  const others = Object.values(untouched).filter(
    (one) => one.provider !== provider && one.surface === surface && one.region === region,
  );
  const beside = others
    .filter(({ date, support }) => date !== null && support > 0)
    .map(({ provider: by, date, time, status }) => ({
      provider: by,
      date,
      ...(time === undefined ? {} : { time }),
      status,
    }));
  return beside.length === 0 ? {} : { beside };
}
