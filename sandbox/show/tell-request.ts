import type { LoggedRequest } from '../discord/rest/request-log.ts';
import type { ActivityLine } from './activity-log.ts';

const START_OF_TROUBLE = 400;
const NEW_MESSAGE = 'POST /channels/{channel_id}/messages';

/** What was asked for, by the beginning of the route; the first that fits. */
const asked: readonly (readonly [route: string, what: string])[] = [
  [NEW_MESSAGE, 'a new message'],
  ['PUT /channels/{channel_id}/messages/pins', 'the wish to pin a message'],
  ['PATCH /channels/{channel_id}/messages', 'the change of a message'],
  ['DELETE /channels/{channel_id}/messages', 'the removal of a message'],
  ['POST /users/@me/channels', 'the wish to open DMs'],
  ['POST /interactions/', 'the answer to a command'],
  ['PATCH /webhooks/', 'the answer to a command'],
  ['POST /webhooks/', 'the answer to a command'],
  ['GET /gateway', 'the question where to connect'],
  ['PUT /applications/', 'the list of commands'],
];

type Told = Pick<LoggedRequest, 'status' | 'route' | 'path'>;

/**
 * Tells of refused requests, and of the first message that gets through afterwards; gives null for all the others.
 * `placeOf` names a channel by its id.
 */
export function createRequestTeller(
  placeOf: (channelId: string) => string | null,
): (request: Told) => ActivityLine | null {
  const refused = new Set<string>();
  return ({ status, route, path }) => {
    const place = placeOf(/^\/channels\/(\d+)/.exec(path)?.[1] ?? '');
    const isNewMessage = route === NEW_MESSAGE && place !== null;
    if (status >= START_OF_TROUBLE) {
      if (isNewMessage) refused.add(place);
      return { from: 'discord', tone: 'bad', text: `Discord answered ${status} to ${nameOf(route, place)}.` };
    }
    if (!isNewMessage || !refused.delete(place)) return null;
    return { from: 'discord', tone: 'good', text: `Discord takes new messages in ${place} again.` };
  };
}

function nameOf(route: string, place: string | null): string {
  const what = asked.find(([start]) => route.startsWith(start))?.[1] ?? route;
  return place === null ? what : `${what} in ${place}`;
}
