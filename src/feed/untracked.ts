/** Parameters that name the way a reader came, not the thing that is read. */
const TRACKING =
  /^(?:utm_\w*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_[ce]id|_hs(?:enc|mi)|cmpid|ref|ref_src|ref_url)(?:=|$)/i;
/** Scroll-to-text marks and trackers that hide in the fragment. */
const TRACKING_FRAGMENT = /^#(?::~:|utm_|xtor=)/i;

/** Query and fragment of an address without what only tracks; the rest stays as written, so it still works. */
export function untracked({ search, hash }: URL): { search: string; hash: string } {
  const kept = search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !TRACKING.test(pair));
  return {
    search: kept.length > 0 ? `?${kept.join('&')}` : '',
    hash: TRACKING_FRAGMENT.test(hash) ? '' : hash,
  };
}
