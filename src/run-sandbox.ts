const SANDBOX = new URL('../sandbox/main.ts', import.meta.url).href;

/**
 * Without a token there is no Discord to talk to, so the local one is started. It is not part of a production
 * install (`npm ci --omit=dev`); there, the missing token is what has to be put right.
 */
export async function runSandbox(): Promise<void> {
  try {
    await import(SANDBOX);
  } catch (error) {
    if (!isMissingModule(error)) throw error;
    throw new Error(
      'DISCORD_TOKEN is not set. Create a bot at https://discord.com/developers/applications, put its token into .env and start again. (To try Sundown without one, install everything with `npm ci`.)',
      { cause: error },
    );
  }
}

function isMissingModule(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
}
