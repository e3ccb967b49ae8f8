import { z } from 'zod';
import type { CommandBody, CommandOption } from '../command.ts';

const localizations = z.record(z.string(), z.string()).nullish();

const choiceSchema = z.object({
  name: z.string(),
  value: z.union([z.string(), z.number()]),
  name_localizations: localizations,
});

const optionSchema: z.ZodType<CommandOption> = z.object({
  type: z.number(),
  name: z.string(),
  description: z.string(),
  name_localizations: localizations,
  description_localizations: localizations,
  required: z.boolean().nullish(),
  autocomplete: z.boolean().nullish(),
  choices: z.array(choiceSchema).nullish(),
  options: z.lazy(() => z.array(optionSchema)).nullish(),
  channel_types: z.array(z.number()).nullish(),
  min_value: z.number().nullish(),
  max_value: z.number().nullish(),
  min_length: z.number().nullish(),
  max_length: z.number().nullish(),
});

/** Reads a command body that Discord's own schema has passed; the defaults are Discord's. */
export const commandBodySchema = z.object({
  type: z
    .number()
    .nullish()
    .transform((type) => type ?? 1),
  name: z.string(),
  description: z
    .string()
    .nullish()
    .transform((text) => text ?? ''),
  name_localizations: localizations,
  description_localizations: localizations,
  options: z.array(optionSchema).nullish(),
  default_member_permissions: z
    .union([z.string(), z.number()])
    .nullish()
    .transform((bits) => bits?.toString() ?? null),
  contexts: z.array(z.number()).nullish(),
  integration_types: z.array(z.number()).nullish(),
  nsfw: z.boolean().nullish(),
}) satisfies z.ZodType<CommandBody>;
