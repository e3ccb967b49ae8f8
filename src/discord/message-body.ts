import type { Message } from '../alerts/message.ts';

/** A message as Discord's API takes it: its files beside the body, each named in it with what it shows. */
export function messageBody({ files, ...body }: Message) {
  const attachments = files?.map(({ name, description }, id) => ({ id, filename: name, description }));
  return {
    body: { ...body, ...(attachments === undefined ? {} : { attachments }) },
    files: (files ?? []).map(({ name, data }) => ({ name, data })),
  };
}
