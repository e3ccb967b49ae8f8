import { parseArgs } from 'node:util';

export type Arguments = {
  /** The packs' real sources instead of the replay. */
  readonly live: boolean;
  readonly port: number;
  /** Whether a browser may be opened. */
  readonly open: boolean;
};

const USAGE = `Usage: npm run sandbox -- [--live] [--port NUMBER] [--no-open]
  --live     reads the real sources now, instead of replaying how Sora was shut down
  --port     where the page is served, 8787 unless given; a free port when it is taken, or with 0
  --no-open  opens no browser`;

/** Reads the words after the command. Throws an error that says what is wrong and what there is. */
export function readArguments(words: readonly string[]): Arguments {
  const values = parse(words);
  const port = Number(values.port);
  if (!/^\d{1,5}$/.test(values.port) || port > 65_535)
    throw new Error(`--port takes a number from 0 to 65535.\n${USAGE}`);
  return { live: values.live, port, open: !values['no-open'] };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        live: { type: 'boolean', default: false },
        port: { type: 'string', default: '8787' },
        'no-open': { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`, { cause: error });
  }
}
