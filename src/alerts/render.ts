import type { Pack } from '../pack/pack.ts';
import type { Alert, Severity, ToldDeadline } from './alert.ts';
import { alertParts } from './alert-parts.ts';
import { deadlineButtons } from './deadline-buttons.ts';
import type { Message } from './message.ts';
import type { Recipient } from './recipient.ts';
import { plainLine, safeLink } from './safe-text.ts';

const COLOURS: Record<Severity, number> = { critical: 0xc0392b, major: 0xd68910, notice: 0x5d6d7e };

/**
 * The message for one recipient: a headline in `content`, since that is all a phone's notification shows, and the
 * rest in one embed. The only mention it can make is the role that the server chose, and only if it is official.
 */
export function render(alert: Alert, recipient: Recipient, pack: Pack, now: Date): Message {
  const { headline, embed } = alertParts(alert, pack, now);
  const role = alert.severity !== 'notice' && recipient.kind === 'channel' ? recipient.roleId : null;
  return {
    content: role ? `<@&${role}> ${headline}` : headline,
    embeds: [{ color: COLOURS[alert.severity], ...embed, footer: { text: footer(alert, pack) } }],
    components: deadlineButtons(deadlinesOf(alert), now),
    allowed_mentions: { parse: [], roles: role ? [role] : [] },
  };
}

/** The same as text only, for when Discord refuses the embed. */
export function renderPlain(alert: Alert, recipient: Recipient, pack: Pack, now: Date): Message {
  const { link } = alertParts(alert, pack, now);
  const { content, components = [], allowed_mentions } = render(alert, recipient, pack, now);
  const from = link === null ? '' : `\n${safeLink('Where it is from', link)}`;
  return { content: `${content}${from}`, embeds: [], components, allowed_mentions };
}

function deadlinesOf(alert: Alert): readonly ToldDeadline[] {
  switch (alert.kind) {
    case 'deadline':
      return alert.events.map(({ after }) => after);
    case 'reminder':
    case 'passed':
      return alert.deadlines;
    default:
      return [];
  }
}

function footer(alert: Alert, pack: Pack): string {
  const loud = { critical: 'Critical', major: 'Important', notice: 'Notice' }[alert.severity];
  return `${loud} · Sundown is not affiliated with ${plainLine(pack.product.maker).slice(0, 100)}`;
}
