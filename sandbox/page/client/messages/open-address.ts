/** An address that may be opened from the page, or null: messages are foreign, and `javascript:` is an address too. */
export function openAddress(address: string | null): URL | null {
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
}
