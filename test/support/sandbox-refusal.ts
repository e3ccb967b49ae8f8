import assert from 'node:assert/strict';
import { DiscordAPIError } from 'discord.js';

/** How Discord refused, as discord.js saw it. */
export type SeenRefusal = {
  readonly status: number;
  readonly code: string | number;
  /** The error tree as flat lines, such as `embeds.0.title: BASE_TYPE_MAX_LENGTH`. */
  readonly lines: readonly string[];
};

/** Waits for work that Discord has to refuse; fails when it succeeds or breaks in another way. */
export async function refusal(work: Promise<unknown>): Promise<SeenRefusal> {
  const error = await work.then(
    () => assert.fail('Discord would refuse this'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof DiscordAPIError, String(error));
  const tree = 'errors' in error.rawError ? error.rawError.errors : undefined;
  return { status: error.status, code: error.code, lines: leaves(tree, []) };
}

function leaves(tree: unknown, path: readonly string[]): readonly string[] {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) =>
    key === '_errors' && Array.isArray(value)
      ? value.map(({ code }) => `${path.join('.')}: ${code}`)
      : leaves(value, [...path, key]),
  );
}
