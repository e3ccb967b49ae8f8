import type { Shown } from '../page.ts';

/** What stands where no message is. */
export function emptyWords(shown: Pick<Shown, 'connection' | 'isLoading' | 'channelId'>): string {
  if (shown.connection === 'connecting') return 'Connecting to the sandbox…';
  if (shown.isLoading) return 'Loading messages…';
  if (shown.connection === 'lost') return 'Nothing was loaded yet.';
  return shown.channelId === null ? 'Choose a channel.' : 'Nothing here yet';
}
