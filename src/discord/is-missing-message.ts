import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';

/** Whether Discord says that a message is not there, in a channel that is. */
export function isMissingMessage(error: unknown): error is DiscordAPIError {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage;
}
