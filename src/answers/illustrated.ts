import type { Message, MessageFile } from '../alerts/message.ts';

/** The message with a picture below its first embed. Its words in other form are the file's description: an embed has none. */
export function illustrated(message: Message, picture: MessageFile | null): Message {
  const [first, ...others] = message.embeds;
  if (!picture || !first) return message;
  const image = { url: `attachment://${picture.name}` };
  return { ...message, embeds: [{ ...first, image }, ...others], files: [...(message.files ?? []), picture] };
}
