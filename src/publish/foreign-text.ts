import { plainLine } from '../alerts/safe-text.ts';
import { cutText } from '../feed/plain-text.ts';

/** Foreign words on one line, of bounded length, with nothing in them that hides or turns around what is read. */
export function foreignText(text: string, max: number): string {
  const line = plainLine(text).replaceAll(/\p{Noncharacter_Code_Point}/gu, '');
  return line.length <= max ? line : `${cutText(line, max - 1).trimEnd()}…`;
}
