/** Discord refused the bot's token: nothing works any more, and only an operator can help. */
export class TokenRefusedError extends Error {
  override readonly name = 'TokenRefusedError';

  constructor(cause?: unknown) {
    super('Discord refused the bot token. Put a valid one into DISCORD_TOKEN and start again.', { cause });
  }
}
