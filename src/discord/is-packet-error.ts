const PACKET_HANDLERS = /[\\/]discord\.js[\\/]src[\\/](?:client[\\/](?:actions|websocket)|structures)[\\/]/;

/**
 * Whether discord.js stumbled over one gateway event (it throws a TypeError out of its handlers, measured with
 * 14.28). Nothing of ours was under way then, so the bot can go on; any other uncaught error ends it.
 */
export function isPacketError(error: unknown): boolean {
  return error instanceof TypeError && PACKET_HANDLERS.test(error.stack ?? '');
}
