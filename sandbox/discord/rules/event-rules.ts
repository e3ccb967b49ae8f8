import type { ScheduledEvent } from '../guild.ts';
import { type Complaint, refuseIfAny, required } from '../rest/complaint.ts';
import type { EventBody, EventDraft } from './event-body.ts';

type Status = ScheduledEvent['status'];

/** From Discord's page on scheduled events: what may follow on scheduled, active, completed and canceled. */
const following: Readonly<Record<Status, readonly Status[]>> = { 1: [2, 4], 2: [3], 3: [], 4: [] };

export type EventCase = {
  readonly body: EventBody;
  readonly draft: EventDraft;
  /** The status before this request; absent for a new event. */
  readonly before?: Status;
  readonly now: number;
};

/** Holds an event outside of Discord to the rules that the schemas do not know. Throws 50035. */
export function checkEvent(event: EventCase): void {
  refuseIfAny([...blankParts(event.draft), ...placeComplaints(event), ...timeComplaints(event)]);
  refuseIfAny(statusComplaints(event));
}

function blankParts({ name, location, endsAt }: EventDraft): readonly Complaint[] {
  return [
    ...(name.trim() === '' ? [required(['name'])] : []),
    ...(location.trim() === '' ? [required(['entity_metadata', 'location'])] : []),
    ...(Number.isNaN(endsAt) ? [required(['scheduled_end_time'])] : []),
  ];
}

function placeComplaints({ body }: EventCase): readonly Complaint[] {
  const message = 'An event outside of Discord has no channel.';
  const isElsewhere = body.channel_id !== null && body.channel_id !== undefined;
  return isElsewhere ? [{ path: ['channel_id'], code: 'BASE_TYPE_BAD_TYPE', message }] : [];
}

/** A start can be set only while the event is still to come, and only to a time that is. */
function timeComplaints({ body, draft, before = 1, now }: EventCase): readonly Complaint[] {
  const start = ['scheduled_start_time'];
  const isSet = body.scheduled_start_time !== undefined;
  return [
    ...(isSet && before !== 1 ? [startedAlready(start)] : []),
    ...(isSet && before === 1 && draft.startsAt <= now ? [inThePast(start)] : []),
    ...(draft.endsAt <= draft.startsAt ? [endsTooEarly(['scheduled_end_time'])] : []),
  ];
}

function statusComplaints({ draft, before = 1 }: EventCase): readonly Complaint[] {
  if (draft.status === before || following[before].includes(draft.status)) return [];
  const message = `An event of status ${before} cannot become one of status ${draft.status}.`;
  return [{ path: ['status'], code: 'GUILD_SCHEDULED_EVENT_INVALID_STATUS', message }];
}

const inThePast = (path: Complaint['path']): Complaint => ({
  path,
  code: 'GUILD_SCHEDULED_EVENT_SCHEDULE_PAST',
  message: 'Cannot schedule event in the past.',
});
const startedAlready = (path: Complaint['path']): Complaint => ({
  path,
  code: 'GUILD_SCHEDULED_EVENT_INVALID_START_BY_STATUS',
  message: 'The event has started already.',
});
const endsTooEarly = (path: Complaint['path']): Complaint => ({
  path,
  code: 'GUILD_SCHEDULED_EVENT_END_BEFORE_START',
  message: 'The end must come after the start.',
});
