const LONGEST = 2000;

/** The address as one may follow it; null when it leads anywhere but to the web, or has no end. */
export function webLink(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return (protocol === 'https:' || protocol === 'http:') && href.length <= LONGEST ? href : null;
}
