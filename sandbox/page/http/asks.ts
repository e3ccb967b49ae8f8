import { z } from 'zod';
import type { Stage } from '../../show/show.ts';
import type { MessageView } from '../message-view.ts';
import type { MessagePageView } from '../outcome-view.ts';
import type { CommandView } from '../state-view.ts';
import { channelOf, viewerOf } from '../viewer-of.ts';
import { toCommandViews } from '../views/to-command-views.ts';
import { toMessageView } from '../views/to-message-view.ts';
import { PageError } from './page-error.ts';

const id = z.string().regex(/^\d{1,20}$/);
const placeSchema = z.object({ as: id, channel: id });
const pageSchema = z.object({
  before: id.optional(),
  after: id.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** What the page asks for in a channel, by path. */
export const asks: Readonly<Record<string, (stage: Stage, query: URLSearchParams) => unknown>> = {
  '/messages': messages,
  '/pins': pins,
  '/commands': commands,
};

/** The latest messages, those before one, or those after one. One more than asked for tells whether there are more. */
function messages(stage: Stage, query: URLSearchParams): MessagePageView {
  const { viewer, channel } = placeOf(stage, query);
  const { before, after, limit } = read(pageSchema, query);
  const found = viewer.discord.page(channel, {
    limit: limit + 1,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  });
  const wanted = after === undefined ? found.slice(-limit) : found.slice(0, limit);
  return {
    messages: wanted.map((message) => toMessageView(viewer, message)),
    hasMore: found.length > limit,
  };
}

function pins(stage: Stage, query: URLSearchParams): readonly MessageView[] {
  const { viewer, channel } = placeOf(stage, query);
  const pinned = viewer.discord.messages(channel).filter((message) => message.pinned);
  const latestFirst = pinned.toSorted((a, b) => (b.pinnedAt ?? 0) - (a.pinnedAt ?? 0));
  return latestFirst.map((message) => toMessageView(viewer, message));
}

function commands(stage: Stage, query: URLSearchParams): readonly CommandView[] {
  const { viewer, channel } = placeOf(stage, query);
  const offered = viewer.discord.offered(viewer.user, channel);
  return offered.flatMap((command) => toCommandViews(command, viewer.user.locale));
}

function placeOf(stage: Stage, query: URLSearchParams) {
  const place = read(placeSchema, query);
  const viewer = viewerOf(stage, place.as);
  return { viewer, channel: channelOf(viewer, place.channel) };
}

function read<Wanted>(schema: z.ZodType<Wanted>, query: URLSearchParams): Wanted {
  const parsed = schema.safeParse(Object.fromEntries(query));
  if (!parsed.success) throw new PageError(400, 'The page asked for something that makes no sense.');
  return parsed.data;
}
