import { safeText } from './safe-text.ts';

/** The host of an address, as words for a link. */
export function plainHost(url: string): string {
  return safeText(new URL(url).hostname, 80);
}
