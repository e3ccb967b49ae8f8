import cron from 'node-cron';
import { z } from 'zod';

/** Discord ids of the people who run this bot, and of the server in which they do. */
export type Operators = { readonly ids: ReadonlySet<string>; readonly guildId: string };

/** Everything the environment says, checked once at the start. */
export type Config = {
  /** Empty: there is no token, and the sandbox starts instead. */
  readonly token: string;
  readonly discordApi: string;
  readonly storeUrl: string;
  readonly packs: readonly string[];
  readonly pollSchedule: string;
  /** 0: nothing is served over HTTP. */
  readonly httpPort: number;
  /** Goes into the User-Agent, so that a site's owner can reach whoever runs this bot. */
  readonly contact: string;
  readonly allowPrivateNetwork: boolean;
  /** Who may use `/operator`, and in which server; null: nobody. */
  readonly operators: Operators | null;
  readonly logLevel: string;
  readonly logFormat: 'json' | 'pretty';
};

/** Every problem of the environment at once, each with what to do; never a value that could be a secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(
      `The settings have ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}:\n${problems.map((one) => `  - ${one}`).join('\n')}\nSee .env.example for what each one means.`,
    );
    this.problems = problems;
  }
}

const ID = /^\d{15,20}$/;
const PORT = 'must be a port from 1 to 65535, or 0 for no web server';

const setting = z
  .object({
    DISCORD_TOKEN: z
      .string()
      .trim()
      .regex(/^\S*$/, 'has a blank inside; copy it again from the developer portal')
      .default(''),
    DISCORD_API: webAddress().default('https://discord.com/api'),
    STORE_URL: z
      .string()
      .regex(/^sqlite:\/\/.+/, 'must look like sqlite://data/sundown.sqlite')
      .default('sqlite://data/sundown.sqlite'),
    PACKS: z
      .string()
      .transform((text) => text.split(',').map((one) => one.trim()))
      .refine((paths) => paths.every((path) => path !== ''), 'has an empty name between its commas')
      .default(['packs/sora.yaml']),
    POLL_SCHEDULE: z
      .string()
      .refine(
        (text) => cron.validate(text),
        'is no cron expression of five or six fields, such as */5 * * * *',
      )
      .default('*/5 * * * *'),
    HTTP_PORT: z
      .string()
      .regex(/^\d{1,5}$/, PORT)
      .transform(Number)
      .refine((port) => port <= 65_535, PORT)
      .default(8080),
    CONTACT: z
      .string()
      .regex(/^[\x20-\x7e]{0,200}$/, 'must be an address of at most 200 plain characters')
      .default(''),
    ALLOW_PRIVATE_NETWORK: z.enum(['true', 'false'], 'must be true or false').default('false'),
    OPERATOR_IDS: z
      .string()
      .transform((text) => text.split(',').map((one) => one.trim()))
      .refine((ids) => ids.every((id) => ID.test(id)), 'must be ids of Discord users, with commas between')
      .default([]),
    OPERATOR_GUILD: z.string().trim().regex(ID, 'must be the id of a Discord server').default(''),
    LOG_LEVEL: z
      .enum(
        ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
        'must be a level such as info or debug',
      )
      .default('info'),
    LOG_FORMAT: z.enum(['json', 'pretty'], 'must be json or pretty').default('pretty'),
  })
  .refine(({ OPERATOR_IDS, OPERATOR_GUILD }) => OPERATOR_IDS.length > 0 === (OPERATOR_GUILD !== ''), {
    path: ['OPERATOR_IDS'],
    message: 'and OPERATOR_GUILD go together: set both or none',
  });

/** Reads the environment; a variable that is set but empty counts as not set. Throws ConfigError. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = setting.safeParse(given);
  if (!result.success) {
    throw new ConfigError(result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`));
  }
  const read = result.data;
  return {
    token: read.DISCORD_TOKEN,
    discordApi: read.DISCORD_API.replace(/\/+$/, ''),
    storeUrl: read.STORE_URL,
    packs: read.PACKS,
    pollSchedule: read.POLL_SCHEDULE,
    httpPort: read.HTTP_PORT,
    contact: read.CONTACT,
    allowPrivateNetwork: read.ALLOW_PRIVATE_NETWORK === 'true',
    operators:
      read.OPERATOR_GUILD === '' ? null : { ids: new Set(read.OPERATOR_IDS), guildId: read.OPERATOR_GUILD },
    logLevel: read.LOG_LEVEL,
    logFormat: read.LOG_FORMAT,
  };
}

function webAddress() {
  return z
    .string()
    .refine((text) => /^https?:\/\//.test(text) && URL.canParse(text), 'must be an http(s) address');
}
