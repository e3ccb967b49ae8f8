import { canonicalAddress } from '../feed/canonical-address.ts';

/** Finds an address again among those of items, however it was copied; without a fragment, also parts of its page. Pure. */
export function sameAddress(address: string): (url: string | null) => boolean {
  const { hostname } = new URL(address);
  const wanted = canonicalAddress(address);
  const withParts = !wanted.includes('#');
  return (url) => {
    // Canonical forms cost something, and there are many items.
    if (url === null || !url.toLowerCase().includes(hostname)) return false;
    const canonical = canonicalAddress(url);
    return canonical === wanted || (withParts && canonical.startsWith(`${wanted}#`));
  };
}
