import type { Deadline } from '../deadlines/deadline.ts';
import { type Severity, severities } from './alert.ts';
import { deadlineButtons, liesAhead } from './deadline-buttons.ts';
import { type DigestEntry, digestEntries, type Told } from './digest-entries.ts';
import { fitLines } from './fit-lines.ts';
import { LIMITS, type Message } from './message.ts';
import type { Parcel } from './parcels-of.ts';
import type { Recipient } from './recipient.ts';
import { severityFrame } from './severity-frame.ts';

const HEADLINE = 300;
/** Of the room for all lines, what is left for the last one and the marks between them. */
const SPARE = 200;

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
  const severity = loudest(told);
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
};

/** As many as a notification holds; the others are counted. */
function headsOf(entries: readonly DigestEntry[]): string {
  const heads = entries.map(({ head }) => head);
  while (heads.length > 1 && heads.join('; ').length > HEADLINE) heads.pop();
  const more = entries.length - heads.length;
  return `${heads.join('; ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Each has the same share of the room; where a link doesn't fit, the words do. */
function linesOf(entries: readonly DigestEntry[]): string[] {
  const share = Math.floor((LIMITS.description - SPARE) / Math.max(entries.length, 1));
  return entries.map(({ line, link }) => {
    const whole = link === null ? `• ${line}` : `• ${line} · ${link}`;
    return whole.length <= share ? whole : `• ${line}`;
  });
}

function loudest(told: readonly Told[]): Severity {
  return severities.find((one) => told.some(({ alert }) => alert.severity === one)) ?? 'notice';
}
