import { messageLink, postedAt } from '../alerts/message-address.ts';
import type { Recipient } from '../alerts/recipient.ts';
import { safeText } from '../alerts/safe-text.ts';
import type { Told } from '../alerts/told-to.ts';
import { moment } from '../alerts/wording.ts';

const MAX_REASON = 120;

/** What became of an event for a channel of this server, or for the person who asks, in one line. */
export function toldLine(recipient: Recipient, told: Told): string {
  const who = recipient.kind === 'channel' ? `<#${recipient.channelId}>` : 'You, by DM';
  return `• ${who}: ${words(recipient, told)}`;
}

function words(recipient: Recipient, told: Told): string {
  switch (told.kind) {
    case 'sent':
      return sentWords(recipient, told);
    case 'waiting':
      return waitingWords(told);
    case 'given up':
      return `not told. ${safeText(told.reason ?? 'It could not be delivered', MAX_REASON)}.`;
    case 'not owed':
      return `not told. ${reasonWords(recipient, told)}.`;
  }
}

function sentWords(recipient: Recipient, { messageId, withOthers }: Extract<Told, { kind: 'sent' }>): string {
  const guildId = recipient.kind === 'channel' ? recipient.guildId : null;
  const link = messageLink({ guildId, channelId: recipient.channelId, messageId });
  const others = withOthers ? ', together with what else had waited' : '';
  return `told ${moment(postedAt(messageId), 'f')}${others} ([message](<${link}>)).`;
}

function waitingWords({ until, reason }: Extract<Told, { kind: 'waiting' }>): string {
  if (until) return `waits until ${moment(until, 'f')}, as the settings there ask.`;
  return reason ? `still to come. So far: ${safeText(reason, MAX_REASON)}.` : 'on its way.';
}

function reasonWords(recipient: Recipient, { why }: Extract<Told, { kind: 'not owed' }>): string {
  switch (why) {
    case 'before':
      return `Alerts there began later, ${moment(recipient.since, 'f')}`;
    case 'topic':
      return `Only ${recipient.topics.join(' and ')} are wanted there`;
    case 'minimum':
      return 'Only what is more important is wanted there';
    case 'refused':
      return 'Discord refuses messages there';
    case 'private':
    case null:
      return 'The settings there were others then';
  }
}
