import pino, { type DestinationStream, type Logger } from 'pino';

export type { Logger };

type Options = {
  readonly level: string;
  readonly format: 'json' | 'pretty';
  /** Where lines go; standard output unless given. */
  readonly to?: DestinationStream;
};

/** Structured lines. Values are JSON-escaped, so foreign text can't forge a line. */
export async function createLog({ level, format, to }: Options): Promise<Logger> {
  const options = { level, redact: ['token', '*.token', 'headers.authorization', 'err.request.headers'] };
  if (format === 'json') return to ? pino(options, to) : pino(options);
  const { default: pretty } = await import('pino-pretty');
  return pino(options, pretty({ ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss', sync: true }));
}
