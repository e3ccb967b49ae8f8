import { z } from 'zod';
import type { Channel, Guild } from '../../discord/guild.ts';
import type { Show } from '../../show/show.ts';
import { PageError } from '../http/page-error.ts';
import { channelOf, viewerOf } from '../viewer-of.ts';
import type { Viewer } from '../views/viewer.ts';
import type { ModalStore } from './create-modal-store.ts';

/** What actions work with. */
export type Acting = { readonly show: Show; readonly modals: ModalStore };

/** Does what a request's body asks for, and gives what the page is answered. Throws PageError. */
export type Action = (acting: Acting, body: unknown) => Promise<unknown>;

export const idSchema = z.string().regex(/^\d{1,20}$/);
export const asSchema = z.object({ as: idSchema });
export const placeSchema = z.object({ as: idSchema, channel: idSchema });

/** An action with a checked body. */
export function action<Body>(
  schema: z.ZodType<Body>,
  act: (acting: Acting, body: Body) => Promise<unknown>,
): Action {
  return (acting, body) => {
    const parsed = schema.safeParse(body);
    if (!parsed.success) throw new PageError(400, 'The page sent something that makes no sense.');
    return act(acting, parsed.data);
  };
}

export type Place = { readonly viewer: Viewer; readonly channel: Channel; readonly guild?: Guild };

/** Who acts, and where. Throws PageError when there is no such person, or they don't see the channel. */
export function placeOf({ show }: Acting, { as, channel: id }: z.infer<typeof placeSchema>): Place {
  const viewer = viewerOf(show.stage(), as);
  const channel = channelOf(viewer, id);
  const guild = viewer.discord.guild(channel.guildId ?? '');
  return { viewer, channel, ...(guild ? { guild } : {}) };
}
