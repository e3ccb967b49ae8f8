import type { DigestTime } from './digest-time.ts';
import type { QuietHours } from './quiet-hours.ts';

/** When a recipient is left alone, and when they hear of what was gathered; null: at all times, and at once. */
export type Rest = { readonly quiet: QuietHours | null; readonly digest: DigestTime | null };
