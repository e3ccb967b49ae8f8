import type { Deadline } from '../deadlines/deadline.ts';
import type { Alert } from './alert.ts';

type Find = (packId: string, key: string) => Deadline | undefined;

/**
 * The alert without what is no longer so, or null when nothing of it is left (pure). A reminder that waited may name a
 * date that has moved or was withdrawn since; that was told by an alert of its own, and the new date has its own
 * reminders. What is no longer on record can't be checked and stays.
 */
export function stillTrue(alert: Alert, find: Find): Alert | null {
  if (alert.kind !== 'reminder' && alert.kind !== 'passed' && alert.kind !== 'opened') return alert;
  const deadlines = alert.deadlines.filter((told) => {
    const now = find(alert.packId, told.key);
    if (!now) return true;
    if (now.status === 'withdrawn') return false;
    if (alert.kind === 'opened') return now.opens?.date === told.opens?.date;
    return now.date === alert.date && now.time === alert.time;
  });
  return deadlines.length > 0 ? { ...alert, deadlines } : null;
}
