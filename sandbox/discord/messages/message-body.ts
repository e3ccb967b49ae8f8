import type { APIEmbed } from 'discord-api-types/v10';
import { z } from 'zod';
import { componentSchema } from '../component.ts';
import { withoutNulls } from '../rest/without-nulls.ts';

const embedSchema: z.ZodType<APIEmbed> = z.preprocess(
  withoutNulls,
  z.object({
    title: z.string().exactOptional(),
    description: z.string().exactOptional(),
    url: z.string().exactOptional(),
    color: z.number().exactOptional(),
    timestamp: z.string().exactOptional(),
    author: z
      .object({
        name: z.string(),
        url: z.string().exactOptional(),
        icon_url: z.string().exactOptional(),
      })
      .exactOptional(),
    image: z.object({ url: z.string() }).exactOptional(),
    thumbnail: z.object({ url: z.string() }).exactOptional(),
    footer: z.object({ text: z.string(), icon_url: z.string().exactOptional() }).exactOptional(),
    fields: z
      .array(z.object({ name: z.string(), value: z.string(), inline: z.boolean().default(false) }))
      .exactOptional(),
  }),
);

const allowedMentionsSchema = z.preprocess(
  withoutNulls,
  z.object({
    parse: z.array(z.string()).optional(),
    users: z.array(z.string()).optional(),
    roles: z.array(z.string()).optional(),
    replied_user: z.boolean().optional(),
  }),
);

/** Whom a message may ping; absent means everyone it names. */
export type AllowedMentions = z.infer<typeof allowedMentionsSchema>;

/**
 * The keys of a message body that the sandbox reads, after Discord's own schema has passed the body.
 * Absent and null are told apart: an edit keeps what is absent and clears what is null.
 */
export const messageBodySchema = z.object({
  content: z.string().nullish(),
  embeds: z.array(embedSchema).nullish(),
  components: z.array(componentSchema).nullish(),
  flags: z.number().nullish(),
  allowed_mentions: allowedMentionsSchema.nullish(),
  nonce: z.union([z.string(), z.number()]).nullish(),
  enforce_nonce: z.boolean().nullish(),
  message_reference: z
    .object({ message_id: z.string(), fail_if_not_exists: z.boolean().nullish() })
    .nullish(),
  attachments: z
    .array(
      z.object({
        id: z.union([z.string(), z.number()]).transform(String),
        filename: z.string().nullish(),
        description: z.string().nullish(),
      }),
    )
    .nullish(),
});

export type MessageBody = z.infer<typeof messageBodySchema>;
