import pino, { type Logger } from 'pino';
import pretty from 'pino-pretty';

export type { Logger };

type Options = { readonly level: string; readonly format: 'json' | 'pretty' };

/** Structured lines on standard output. Values are JSON-escaped, so foreign text can't forge a line. */
export function createLog({ level, format }: Options): Logger {
  const options = { level, redact: ['token', '*.token', 'headers.authorization', 'err.request.headers'] };
  if (format === 'json') return pino(options);
  return pino(options, pretty({ ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss', sync: true }));
}
