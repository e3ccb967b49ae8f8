import type { Channel } from './discord/guild.ts';
import type { Message } from './discord/message.ts';
import type { Happening } from './discord/signals.ts';

const INDENT = '    ';
const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** What people in the local Discord see, as text for a terminal; null for what they don't see. */
export function happeningText(happening: Happening, now: Date): string | null {
  if (happening.kind !== 'message' && happening.kind !== 'edit') return null;
  const { content, embeds } = happening.message;
  const parts = [content, ...embeds.flatMap(({ title, description, url }) => [title, description, url])];
  const lines = parts.flatMap((part) => (part ? readable(part, now).split('\n') : []));
  if (lines.length === 0) return null;
  return [`  ${placeOf(happening)}`, ...lines.map((line) => `${INDENT}${line}`)].join('\n');
}

function placeOf({ channel, message }: { channel: Channel; message: Message }): string {
  if (channel.recipientId !== undefined) return 'Direct message to Robin';
  return message.seenBy === undefined
    ? `#${channel.name}`
    : `#${channel.name} (only the person who asked sees this)`;
}

/** Discord's markup as it would look: no escapes, timestamps counted from the replay's present. */
function readable(text: string, now: Date): string {
  return text
    .replaceAll(/<t:(\d+):R>/g, (_, seconds) => fromNow(Number(seconds), now))
    .replaceAll(/<t:(\d+)(?::\w)?>/g, (_, seconds) => minute(Number(seconds)))
    .replaceAll(/<#\d+>/g, 'the channel')
    .replaceAll(/\*\*/g, '')
    .replaceAll(/\[([^\]]*)\]\(<?([^)>]*)>?\)/g, '$1 ($2)')
    .replaceAll(/\\([\\`*_~|<>()[\]#@:-])/g, '$1');
}

function fromNow(seconds: number, now: Date): string {
  const away = seconds - now.getTime() / 1000;
  const [unit, size] = UNITS.find(([, length]) => Math.abs(away) >= length) ?? ['second', 1];
  return relative.format(Math.round(away / size), unit);
}

function minute(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
