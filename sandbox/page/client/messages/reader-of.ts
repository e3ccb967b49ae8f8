import type { Reader } from './reader.ts';

/** Who reads: in the language of the viewer, or of their browser while that is not known. */
export function readerOf(locale: string | undefined): Reader {
  const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
  return { locale: locale ?? navigator.language, zone };
}
