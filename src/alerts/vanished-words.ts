import type { Vanishing } from '../deadlines/deadline.ts';
import { safeText } from './safe-text.ts';
import { moment } from './wording.ts';

/** "OpenAI’s page no longer says this; last read there 2 days ago" */
export function vanishedWords({ outlet, lastRead }: Vanishing): string {
  return `${safeText(outlet, 60)}’s page no longer says this; last read there ${moment(lastRead)}`;
}
