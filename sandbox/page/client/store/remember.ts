import type { Shown } from '../page.ts';
import { isLater } from './later-id.ts';
import type { ReadMarks } from './unread.ts';

/** What this tab keeps over a reload: who the visitor is, and for each of them what is open and what was read. */
export type Memory = {
  readonly viewer: string;
  readonly channels: Readonly<Record<string, string>>;
  readonly marks: Readonly<Record<string, ReadMarks>>;
};

const KEY = 'sundown-sandbox';
const empty: Memory = { viewer: '', channels: {}, marks: {} };

/** A tab that may not store anything works all the same; it only forgets. */
export function recall(storage: Storage): Memory {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? 'null');
    return typeof kept === 'object' && kept !== null ? { ...empty, ...kept } : empty;
  } catch {
    return empty;
  }
}

export function remember(storage: Storage, memory: Memory): void {
  try {
    storage.setItem(KEY, JSON.stringify(memory));
  } catch {
    // Full or forbidden: see above.
  }
}

/** The memory after a look at what is shown; the same object when there is nothing to add. */
export function noted(memory: Memory, { state, channelId, messages }: Shown): Memory {
  if (!state || channelId === null) return memory;
  const viewer = state.me.id;
  const newest = messages.findLast(({ ephemeral }) => !ephemeral)?.id ?? '0';
  const mark = memory.marks[viewer]?.[channelId] ?? '0';
  const isRead = !isLater(newest, mark);
  if (isRead && memory.viewer === viewer && memory.channels[viewer] === channelId) return memory;
  const marks = { ...memory.marks[viewer], [channelId]: isRead ? mark : newest };
  return {
    viewer,
    channels: { ...memory.channels, [viewer]: channelId },
    marks: { ...memory.marks, [viewer]: marks },
  };
}
