import { createHash } from 'node:crypto';

/** What tells an alert from others of its kind, made of facts alone, so that the same event has the same id. */
export function alertDigest(packId: string, facts: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([packId, facts]))
    .digest('base64url')
    .slice(0, 16);
}
