import type { Pack } from '../pack/pack.ts';
import type { Alert } from './alert.ts';
import { alertParts } from './alert-parts.ts';
import { plainLine } from './safe-text.ts';

/** An alert by its headline, without markup; a personal reminder is not named, since it is its person's own. */
export function plainHeadline(alert: Alert, pack: Pack, now: Date): string {
  if (alert.kind === 'personal') return 'a personal reminder';
  const { headline } = alertParts(alert, pack, now);
  return plainLine(headline.replaceAll('**', '').replaceAll(/\\(.)/g, '$1'));
}
