import type { LoggedRequest } from '../discord/rest/request-log.ts';
import type { ActivityLine } from './activity-log.ts';

const START_OF_TROUBLE = 400;

/** What was asked for, by the beginning of the route; the first that fits. */
const asked: readonly (readonly [route: string, what: string])[] = [
  ['POST /channels/{channel_id}/messages', 'a new message'],
  ['PATCH /channels/{channel_id}/messages', 'the change of a message'],
  ['DELETE /channels/{channel_id}/messages', 'the removal of a message'],
  ['POST /users/@me/channels', 'the wish to open DMs'],
  ['POST /interactions/', 'the answer to a command'],
  ['PATCH /webhooks/', 'the answer to a command'],
  ['POST /webhooks/', 'the answer to a command'],
  ['GET /gateway', 'the question where to connect'],
  ['PUT /applications/', 'the list of commands'],
];

/** What a refused request says to a person; null for one that went well (pure). */
export function tellRequest(
  { status, route, path }: Pick<LoggedRequest, 'status' | 'route' | 'path'>,
  placeOf: (channelId: string) => string | null,
): ActivityLine | null {
  if (status < START_OF_TROUBLE) return null;
  const what = asked.find(([start]) => route.startsWith(start))?.[1] ?? route;
  const place = placeOf(/^\/channels\/(\d+)/.exec(path)?.[1] ?? '');
  const text = `Discord answered ${status} to ${what}${place === null ? '' : ` in ${place}`}.`;
  return { from: 'discord', tone: 'bad', text };
}
