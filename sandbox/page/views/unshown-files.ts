import { allComponents } from '../../discord/component.ts';
import type { Attachment, Message } from '../../discord/message.ts';

/** The files of a message that stand below it: those that no embed and no component shows already. */
export function unshownFiles({ attachments, embeds, components }: Message): readonly Attachment[] {
  const shown = new Set([
    ...embeds.flatMap(({ image, thumbnail }) => [image?.url, thumbnail?.url]),
    ...[...allComponents(components)].flatMap(({ media, file, items }) => [
      media?.url,
      file?.url,
      ...(items ?? []).map((item) => item.media.url),
    ]),
  ]);
  return attachments.filter(({ url }) => !shown.has(url));
}
