/** Second levels under which anyone can register, as in example.co.uk. */
const SHARED = /^(?:co|com|net|org|gov|ac|edu|or|ne|go)$/;

/**
 * The domain that somebody registered for an address, so that two parts of one house count as one. A rule of thumb
 * without the list of all suffixes: it may take two houses for one, and then a report needs one more.
 */
export function siteOf(url: string): string {
  const { hostname } = new URL(url);
  if (/^[\d.]+$|:/.test(hostname)) return hostname;
  const labels = hostname.split('.');
  const [second = '', top = ''] = labels.slice(-2);
  const isShared = top.length === 2 && SHARED.test(second);
  return labels.slice(isShared ? -3 : -2).join('.');
}
