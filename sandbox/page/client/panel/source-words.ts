import type { SourceView } from '../../show-view.ts';
import { spanWords } from '../words/span-words.ts';

const tiers: Readonly<Record<string, string>> = {
  official: 'official',
  provider: 'provider, about its own service',
  press: 'press',
  community: 'community',
};

/** How far a source is believed. */
export function tierWords(tier: string): string {
  return tiers[tier] ?? tier;
}

/** When a source was read, by the replay's clock, and when it is read again. */
export function sourceWords({ readAt, nextAt, blind }: SourceView, now: number): readonly string[] {
  const read = readAt === null ? 'not read yet' : `read ${spanWords(now - Date.parse(readAt))} ago`;
  const trouble = blind === null ? [] : [`not readable: ${blind}`];
  return [...trouble, blind === null ? read : `last ${read}`, ...nextWords(nextAt, now)];
}

function nextWords(nextAt: string | null, now: number): readonly string[] {
  if (nextAt === null) return [];
  const wait = Date.parse(nextAt) - now;
  return [wait < 1000 ? 'next reading now' : `next reading in ${spanWords(wait)}`];
}
