import { z } from 'zod';
import { plainLine } from '../../alerts/safe-text.ts';
import { UserError } from '../user-error.ts';

export const MOST = { quote: 1000, address: 500, reason: 300, words: 300, region: 60 } as const;

const text = (what: string, most: number) =>
  z
    .string()
    .trim()
    .refine((said) => plainLine(said) !== '', `The ${what} is empty.`)
    .refine((said) => said.length <= most, `The ${what} has more than ${most} characters.`);

const address = z
  .string()
  .trim()
  .max(MOST.address, `The address has more than ${MOST.address} characters.`)
  .refine(isPublicPage, 'The address must begin with https:// and lead to a public page.');

/** Words of an operator, checked; throws UserError with what to change. */
export const readQuote = (said: string) => read(text('quote', MOST.quote), said);
export const readAddress = (said: string) => read(address, said);
export const readWords = (said: string) => read(text('new text', MOST.words), said);
/** Everything between the signs that keys are made of. */
export const readRegion = (said: string) =>
  plainLine(read(text('region', MOST.region), said)).replaceAll('/', ' ');
export const readReason = (said: string | null) =>
  said === null ? '' : plainLine(read(text('reason', MOST.reason), said));

function read(schema: z.ZodType<string>, said: string): string {
  const result = schema.safeParse(said);
  if (result.success) return result.data;
  throw new UserError(`${result.error.issues[0]?.message ?? 'I can not read that.'} Nothing was changed.`);
}

function isPublicPage(said: string): boolean {
  if (!URL.canParse(said)) return false;
  const { protocol, username, password, hostname } = new URL(said);
  return protocol === 'https:' && username === '' && password === '' && /\.[a-z]/i.test(hostname);
}
