import type { Attachment } from '../message.ts';
import type { World } from '../world.ts';
import type { MessageBody } from './message-body.ts';

/** A file as it came in a multipart body; `key` is the number of `files[n]`. */
export type UploadedFile = {
  readonly key: string;
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Buffer;
};

type Upload = {
  readonly files: readonly UploadedFile[];
  readonly described: NonNullable<MessageBody['attachments']>;
  readonly channelId: string;
};

/** Keeps the uploaded bytes and gives each file the address under which the sandbox serves it. */
export function storeFiles(world: World, { files, described, channelId }: Upload): readonly Attachment[] {
  return files.map((file) => {
    const id = world.nextId();
    world.files.set(id, file.bytes);
    const about = described.find((one) => one.id === file.key);
    const filename = (about?.filename ?? file.filename).replaceAll(/[^\w.-]/g, '_');
    return {
      id,
      filename,
      contentType: file.contentType,
      size: file.bytes.length,
      url: `${world.origin}/attachments/${channelId}/${id}/${filename}`,
      ...(about?.description ? { description: about.description } : {}),
    };
  });
}
