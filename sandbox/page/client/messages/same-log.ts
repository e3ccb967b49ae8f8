import type { Shown } from '../page.ts';

const keys = ['messages', 'channelId', 'isLoading', 'hasOlder', 'hasNewer', 'connection'] as const;

/** Whether nothing changed that the log shows. The clock alone changes every second. */
export function isSameLog(before: Shown | null, now: Shown): boolean {
  if (before === null) return false;
  const [was, is] = [before.state?.me, now.state?.me];
  return keys.every((key) => before[key] === now[key]) && was?.id === is?.id && was?.locale === is?.locale;
}
