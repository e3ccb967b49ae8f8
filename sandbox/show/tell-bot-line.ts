import { z } from 'zod';
import type { ActivityLine } from './activity-log.ts';
import { type BotLine, fatal } from './bot-line.ts';

/** How ids in the log are called by people. */
export type BotNames = {
  /** `channel-1` → "#sora-news", `person-2` → "Robin's DMs". */
  readonly recipient: (id: string) => string;
  /** `sora/help` → "Help article". */
  readonly source: (key: string) => string;
};

type Tell = (line: BotLine, names: BotNames) => ActivityLine | null;

const WARNING = 40;

const failedSchema = z.object({
  to: z.string(),
  kind: z.enum(['later', 'blocked', 'gone', 'refused']),
  reason: z.string(),
});
const blindSchema = z.object({ source: z.string(), reason: z.string() });
const awaySchema = z.object({ reason: z.string(), retryInMs: z.number() });

const byMessage: ReadonlyMap<string, Tell> = new Map([
  ['ready', () => bot('good', 'The bot is ready: it answers commands and reads its sources.')],
  ['stopping', () => bot('plain', 'The bot was asked to stop, and stops.')],
  [
    'not delivered',
    reading(failedSchema, ({ to, kind, reason }, names) =>
      bot('bad', `An alert did not reach ${names.recipient(to)} (${reason}). ${then[kind]}`),
    ),
  ],
  [
    'source can not be read',
    reading(blindSchema, ({ source, reason }, names) => ({
      from: 'sources',
      tone: 'bad',
      text: `${names.source(source)} can not be read (${reason}). What is known of it stays as it was.`,
    })),
  ],
  [
    'source can be read again',
    reading(blindSchema.pick({ source: true }), ({ source }, names) => ({
      from: 'sources',
      tone: 'good',
      text: `${names.source(source)} can be read again.`,
    })),
  ],
  [
    'Discord is not answering',
    reading(awaySchema, ({ reason, retryInMs }) =>
      bot('bad', `The bot can not log in (${reason}). It tries again in ${retryInMs / 1000} s.`),
    ),
  ],
]);

/** What the bot does about an alert that did not arrive (src/alerts/after-attempt.ts). */
const then = {
  later: 'It is kept and tried again, after longer and longer pauses.',
  blocked: 'It is kept and tried again every few minutes, until somebody puts that right.',
  gone: 'No message can get there any more, so the bot stops trying.',
  refused: 'Discord does not take the message in this form.',
};

/** What a line of the bot's log says to a person; null when it is of no interest (pure). */
export function tellBotLine(line: BotLine, names: BotNames): ActivityLine | null {
  return byMessage.get(line.msg)?.(line, names) ?? tellOther(line);
}

/** Warnings that nobody foresaw are shown as they are. A fatal one is told when the process has ended. */
function tellOther({ level, msg, err, reason }: BotLine): ActivityLine | null {
  if (level < WARNING || level >= fatal) return null;
  const cause = z.object({ message: z.string() }).safeParse(err).data?.message ?? reason;
  return bot('bad', typeof cause === 'string' ? `${msg}: ${cause}` : msg);
}

/** Tells a line whose fields are as expected, and leaves any other to be shown as it is. */
function reading<T>(schema: z.ZodType<T>, tell: (fields: T, names: BotNames) => ActivityLine): Tell {
  return (line, names) => {
    const { success, data } = schema.safeParse(line);
    return success ? tell(data, names) : null;
  };
}

function bot(tone: ActivityLine['tone'], text: string): ActivityLine {
  return { from: 'bot', tone, text };
}
