import { hash } from 'node:crypto';

const LENGTH = 12;

/** A short stand-in for a deadline's key, for places that hold few characters, such as a button's custom_id. */
export function deadlineId(key: string): string {
  return hash('sha256', key, 'base64url').slice(0, LENGTH);
}
