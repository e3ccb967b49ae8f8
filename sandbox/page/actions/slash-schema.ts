import { z } from 'zod';
import type { SlashRequest } from '../../discord/human/slash.ts';
import { type Place, placeSchema } from './action.ts';

const name = z.string().max(32);

/** A command as the page has put it together. */
export const slashSchema = placeSchema.extend({
  command: name,
  group: name.nullish(),
  subcommand: name.nullish(),
  options: z.record(name, z.union([z.string().max(6000), z.number(), z.boolean()])).default({}),
});

export function toSlashRequest(
  { channel, guild }: Place,
  { command, group, subcommand, options }: z.infer<typeof slashSchema>,
): SlashRequest {
  return {
    channel,
    command,
    options,
    ...(guild ? { guild } : {}),
    ...(group ? { group } : {}),
    ...(subcommand ? { subcommand } : {}),
  };
}
