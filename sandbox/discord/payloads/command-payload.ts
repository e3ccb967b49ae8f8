import type { Command, CommandOption } from '../command.ts';
import type { World } from '../world.ts';

/** A registered command as Discord gives it back. */
export function commandPayload(world: World, command: Command): Record<string, unknown> {
  const { body } = command;
  return {
    id: command.id,
    application_id: world.application.id,
    version: command.version,
    type: body.type,
    name: body.name,
    name_localizations: body.name_localizations ?? null,
    description: body.description,
    description_localizations: body.description_localizations ?? null,
    default_member_permissions: body.default_member_permissions ?? null,
    contexts: body.contexts ?? null,
    integration_types: body.integration_types ?? [0],
    nsfw: body.nsfw ?? false,
    ...(command.guildId === undefined ? {} : { guild_id: command.guildId }),
    ...(body.options && body.options.length > 0 ? { options: body.options.map(optionPayload) } : {}),
  };
}

/** Discord leaves out what is null, and `required: false`. */
function optionPayload(option: CommandOption): Record<string, unknown> {
  const kept = Object.entries(option).filter(
    ([, value]) => value !== null && value !== undefined && value !== false,
  );
  return {
    ...Object.fromEntries(kept),
    ...(option.options ? { options: option.options.map(optionPayload) } : {}),
  };
}
