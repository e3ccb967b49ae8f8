import type { Deadline } from '../deadlines/deadline.ts';
import { deadlineButtons, liesAhead } from './deadline-buttons.ts';
import { type DigestEntry, digestEntries, type Told } from './digest-entries.ts';
import { fitLines } from './fit-lines.ts';
import { loudest } from './loudest.ts';
import { LIMITS, type Message } from './message.ts';
import type { Parcel } from './parcel.ts';
import type { Recipient } from './recipient.ts';
import { severityFrame } from './severity-frame.ts';

const HEADLINE = 300;
/** For all lines but the last one. */
const ROOM = LIMITS.description - 100;

type Situation = {
  readonly told: readonly Told[];
  readonly recipient: Recipient;
  readonly reason: NonNullable<Parcel['digest']>;
  readonly find: (packId: string, key: string) => Deadline | undefined;
  readonly now: Date;
};

/**
 * One message for several alerts that have waited: each thing as it stands now, with where it is from. What was said
 * of the time that was left when they were made is not said again.
 */
export function digestMessage({ told, recipient, reason, find, now }: Situation): Message {
  const entries = digestEntries(told, { find, now });
  const deadlines = entries.flatMap((entry) => entry.deadlines);
  const severity = loudest(told.map(({ alert }) => alert.severity));
  const role = severity !== 'notice' && recipient.kind === 'channel' ? recipient.roleId : null;
  const headline = `**${leads[reason]}:** ${headsOf(entries)}`;
  const ahead = deadlines.some((one) => liesAhead(one, now));
  const lines = [
    ...linesOf(entries),
    ahead ? '`/status` says what can still be saved.' : '`/deadlines` lists every date.',
  ];
  const [first] = told;
  return {
    content: role ? `<@&${role}> ${headline}` : headline,
    embeds: [
      {
        ...(first && severityFrame(severity, first.pack)),
        title: 'Where it stands now',
        description: fitLines(lines, LIMITS.description),
      },
    ],
    components: deadlineButtons(deadlines, now),
    allowed_mentions: { parse: [], roles: role ? [role] : [] },
  };
}

/** The same as text only, for when Discord refuses the embed. */
export function plainDigest(message: Message): Message {
  const lines = [
    message.content,
    ...message.embeds.flatMap(({ description = '' }) => description.split('\n')),
  ];
  return { ...message, content: fitLines(lines, LIMITS.content), embeds: [] };
}

const leads: Record<Situation['reason'], string> = {
  'after quiet hours': 'After the quiet hours',
  'after absence': 'While I was away',
  'at once': 'Several reports at once',
  'daily digest': 'Daily digest',
  'weekly digest': 'Weekly digest',
};

/** As many as a notification holds; the others are counted. */
function headsOf(entries: readonly DigestEntry[]): string {
  const heads = entries.map(({ head }) => head);
  while (heads.length > 1 && heads.join('; ').length > HEADLINE) heads.pop();
  const more = entries.length - heads.length;
  return `${heads.join('; ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Where there is no room for all of it, the longest links give way, one after the other; the words never do. */
function linesOf(entries: readonly DigestEntry[]): string[] {
  const withLinks = entries.map(({ line, link }) => (link === null ? `• ${line}` : `• ${line} · ${link}`));
  const longestFirst = [...entries.keys()].toSorted((a, b) => lengthOf(entries[b]) - lengthOf(entries[a]));
  const bare = new Set<number>();
  const shown = () => entries.map(({ line }, n) => (bare.has(n) ? `• ${line}` : (withLinks[n] ?? line)));
  for (const n of longestFirst) {
    if (shown().join('\n').length <= ROOM) break;
    bare.add(n);
  }
  return shown();
}

function lengthOf(entry: DigestEntry | undefined): number {
  return entry?.link?.length ?? 0;
}
