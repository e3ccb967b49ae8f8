import { FetchError } from './fetch-error.ts';
import type { FetchReason } from './fetch-outcome.ts';

const DNS = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'ENODATA', 'ESERVFAIL', 'EREFUSED']);
const TLS = /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH|INVALID_CA|EPROTO$)/;
const TIMEOUT = new Set(['ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT']);

/** Names what went wrong before a whole answer was there, from the codes of Node and undici. */
export function fetchReason(error: unknown, answering: boolean): FetchReason {
  if (error instanceof FetchError) return error.reason;
  const code = codeOf(error);
  if (DNS.has(code)) return 'dns';
  if (TLS.test(code)) return 'tls';
  if (TIMEOUT.has(code)) return 'timeout';
  if (code === 'UND_ERR_HEADERS_OVERFLOW') return 'too-large';
  return answering ? 'cut' : 'connection';
}

/** The code of an error, or of the first error inside an AggregateError (one per address that was tried). */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error instanceof AggregateError ? codeOf(error.errors[0]) : '';
}
