import { providerName } from '../alerts/wording.ts';
import type { Deadline, DeadlineState } from '../deadlines/deadline.ts';
import type { Pack } from '../pack/pack.ts';
import { instantWords } from './instant-words.ts';

/** How far what is known can be believed. */
export function sureWords(pack: Pack, provider: Deadline['provider'], { evidence }: DeadlineState): string {
  if (evidence.tier === 'official') return `${pack.product.maker}’s own word.`;
  if (evidence.tier === 'provider')
    return `${providerName(pack, provider)}’s own word about its own service.`;
  return 'A report; not confirmed by an official page.';
}

/** When its words were read. */
export function readWords({ evidence }: DeadlineState): string {
  return evidence.readAt === null
    ? 'On record from this page; not read again yet.'
    : `Read ${instantWords(evidence.readAt)}.`;
}
