import { z } from 'zod';

const botLineSchema = z.looseObject({ level: z.number(), msg: z.string() });

/** One line of the bot's log, with whatever fields it has. */
export type BotLine = Readonly<z.infer<typeof botLineSchema>>;

/** The level of the line with which the bot gives up. */
export const fatal = 60;

/** Reads a line of the bot's output; null when it is none of its log. */
export function readBotLine(text: string): BotLine | null {
  try {
    return botLineSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
