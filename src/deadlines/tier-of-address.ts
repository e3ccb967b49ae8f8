import { isHostWithin } from '../pack/is-host-within.ts';
import type { Pack, Tier } from '../pack/pack.ts';

/**
 * How far an address is believed about a provider's service: as far as the pack's source at the same host, and the
 * maker's own hosts about the maker's. A page that speaks for another provider is a report about this one, and so is a
 * host that the pack doesn't know.
 */
export function tierOfAddress(url: string, provider: string, pack: Pack): Tier {
  const sources = pack.sources.filter((source) => hostOf(source.url) === hostOf(url));
  if (sources.some(({ tier }) => tier === 'community')) return 'community';
  const own = sources.find((source) => isOwnWord(source, provider, pack));
  if (own) return own.tier;
  return provider === pack.providers[0]?.id && isMakersOwn(url, pack) ? 'official' : 'press';
}

function isOwnWord(source: Pack['sources'][number], provider: string, pack: Pack): boolean {
  if (source.tier === 'official') return (source.provider ?? pack.providers[0]?.id) === provider;
  return source.tier === 'provider' && source.provider === provider;
}

function isMakersOwn(url: string, { authentic_hosts }: Pack): boolean {
  return isHostWithin(new URL(url).hostname, authentic_hosts);
}

function hostOf(url: string): string {
  return new URL(url).host.replace(/^www\./, '');
}
