import { isHostWithin } from './is-host-within.ts';
import { isOpenToAll } from './is-open-to-all.ts';
import type { LoosePack } from './loose-pack.ts';
import type { PackProblem } from './pack-problem.ts';

/** A host that is vouched for must be one house's, and stand in one of the two lists. */
export function hostProblems({
  authentic_hosts,
  known_hosts,
}: Pick<LoosePack, 'authentic_hosts' | 'known_hosts'>): PackProblem[] {
  const open = { authentic_hosts, known_hosts };
  return [
    ...Object.entries(open).flatMap(([list, hosts]) =>
      hosts.flatMap((host, at) =>
        host !== null && isOpenToAll(host)
          ? [{ path: [list, at], message: `anybody can have a page at ${host}` }]
          : [],
      ),
    ),
    ...known_hosts.flatMap((host, at) =>
      knownTwice(host, { authentic_hosts, earlier: known_hosts.slice(0, at) }, at),
    ),
  ];
}

function knownTwice(
  host: string | null,
  {
    authentic_hosts,
    earlier,
  }: Pick<LoosePack, 'authentic_hosts'> & { readonly earlier: LoosePack['known_hosts'] },
  at: number,
): PackProblem[] {
  const path = ['known_hosts', at];
  if (host === null) return [];
  if (isHostWithin(host, authentic_hosts)) return [{ path, message: `${host} is one of authentic_hosts` }];
  return earlier.includes(host) ? [{ path, message: `a second "${host}"` }] : [];
}
