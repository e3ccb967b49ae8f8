import type { Pack, Source } from '../pack/pack.ts';

/** The pack's source for an address, or a stand-in that promises nothing about what is inspected. */
export function sourceFor(argument: string, pack: Pack): Source {
  const known = pack.sources.find(({ url }) => url === argument);
  return known ?? { ...unknown, url: /^https?:\/\//i.test(argument) ? argument : unknown.url };
}

const unknown: Source = {
  id: 'inspected',
  name: 'Inspected source',
  url: 'https://inspected.invalid/',
  form: 'feed',
  tier: 'press',
  enabled: true,
  every: 1,
  provider: null,
  surfaces: [],
  outlet: null,
  markers: [],
  bytes: { min: 1, max: 64 * 1024 * 1024 },
  ignore_lines: [],
};
