import { z } from 'zod';
import { isCalendarDate } from './calendar-date.ts';

// The kinds of fields that a pack file is made of.

export const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'not an id (a-z, 0-9 and hyphens, a letter first)')
  .max(60, 'more than 60 characters');
export const line = z
  .string()
  .trim()
  .min(1, 'empty')
  .regex(/^[^\n\r]*$/, 'more than one line');
/** What is shown as a name must leave room for the rest of a message. */
export const name = line.max(80, 'more than 80 characters');
export const lines = z.array(line).min(1, 'empty list');
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'not a language code');
export const byLanguage = z.record(language, lines);
export const address = z.string().refine(isWebAddress, 'not an http(s) address');
export const host = z.string().regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, 'not a host name');
export const day = z
  .string()
  .refine((text) => isCalendarDate(text, 'day'), 'not a date of the calendar (YYYY-MM-DD)');
export const date = z
  .string()
  .refine(
    (text) => isCalendarDate(text, 'day') || isCalendarDate(text, 'month'),
    'not a date of the calendar (YYYY-MM-DD or YYYY-MM)',
  )
  .nullable();

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (protocol === 'http:' || protocol === 'https:') && username === '' && password === '';
}
