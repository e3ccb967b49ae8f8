import { type Alert, severities, topicOf } from './alert.ts';
import type { Recipient } from './recipient.ts';

/**
 * Why an alert is not owed to a recipient as they are set up now: not for everyone at all, refused by Discord for good,
 * too quiet, not their topic, from before they asked. Null: it is. Pure.
 */
export function unwanted(
  recipient: Recipient,
  alert: Alert,
): 'private' | 'refused' | 'minimum' | 'topic' | 'before' | null {
  const topic = topicOf(alert);
  if (topic === null) return 'private';
  if (recipient.trouble?.final) return 'refused';
  if (severities.indexOf(alert.severity) > severities.indexOf(recipient.minimum)) return 'minimum';
  if (!recipient.topics.includes(topic)) return 'topic';
  return recipient.since <= alert.at ? null : 'before';
}
