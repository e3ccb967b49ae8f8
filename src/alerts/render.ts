import type { Pack } from '../pack/pack.ts';
import type { Alert } from './alert.ts';
import { alertParts } from './alert-parts.ts';
import { correctedParts } from './corrected-parts.ts';
import { deadlineButtons } from './deadline-buttons.ts';
import { deadlinesIn } from './deadlines-in.ts';
import { linkTo } from './link-to.ts';
import type { Message } from './message.ts';
import type { Parts } from './parts.ts';
import type { Recipient } from './recipient.ts';
import { severityFrame } from './severity-frame.ts';

/**
 * The message for one recipient: a headline in `content`, since that is all a phone's notification shows, and the
 * rest in one embed. The only mention it can make is the role that the server chose, and only if it is official.
 */
export function render(alert: Alert, recipient: Recipient, pack: Pack, now: Date): Message {
  const parts = alertParts(alert, pack, now);
  const role = parts.link?.kind === 'suspicious' ? null : pingedBy(alert, recipient);
  const message = messageOf(alert, parts, { pack, now });
  return role
    ? {
        ...message,
        content: `<@&${role}> ${message.content}`,
        allowed_mentions: { parse: [], roles: [role] },
      }
    : message;
}

/** Nobody is pinged twice, so a correction pings nobody. */
function pingedBy({ kind, severity }: Alert, recipient: Recipient): string | null {
  const isLoud = severity !== 'notice' && kind !== 'correction';
  return isLoud && recipient.kind === 'channel' ? recipient.roleId : null;
}

/** The message of an alert that was put right, for everyone who was told. */
export function renderCorrected(situation: Parameters<typeof correctedParts>[0]): Message {
  const { alert, corrections, pack, now } = situation;
  const last = corrections.at(-1) ?? alert;
  return messageOf(last, correctedParts(situation), { pack, now });
}

function messageOf(
  alert: Alert,
  { headline, embed }: Parts,
  { pack, now }: { readonly pack: Pack; readonly now: Date },
): Message {
  return {
    content: headline,
    embeds: [{ ...severityFrame(alert.severity, pack), ...embed }],
    components: deadlineButtons(alert.kind === 'state' ? [] : deadlinesIn(alert), now),
    allowed_mentions: { parse: [], roles: [] },
  };
}

/** The same as text only, for when Discord refuses the embed. */
export function renderPlain(alert: Alert, recipient: Recipient, pack: Pack, now: Date): Message {
  const { link } = alertParts(alert, pack, now);
  const { content, components = [], allowed_mentions } = render(alert, recipient, pack, now);
  const from = link === null ? '' : `\n${linkTo('Where it is from', link)}`;
  return { content: `${content}${from}`, embeds: [], components, allowed_mentions };
}
