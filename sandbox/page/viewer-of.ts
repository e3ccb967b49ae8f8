import type { Channel } from '../discord/guild.ts';
import type { Stage } from '../show/show.ts';
import { PageError } from './http/page-error.ts';
import { canSeeChannel } from './views/can-see.ts';
import type { Viewer } from './views/viewer.ts';

/** The person whose id a request gives. Throws PageError when nobody on the stage has it. */
export function viewerOf({ discord, people }: Stage, id: string): Viewer {
  const person = people.find(({ user }) => user.id === id);
  if (!person)
    throw new PageError(404, 'That person is not here any more. Reload the page and choose who you are.');
  return { discord, user: person.user };
}

/** A channel on that person's screen. Throws PageError. */
export function channelOf(viewer: Viewer, id: string): Channel {
  const channel = viewer.discord.channel(id);
  if (!channel || !canSeeChannel(viewer, channel))
    throw new PageError(404, 'That channel is gone, or this person can’t see it.');
  return channel;
}
