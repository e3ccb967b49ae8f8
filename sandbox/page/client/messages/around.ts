import type { Page } from '../page.ts';
import type { Reader } from './reader.ts';
import type { Uses } from './uses.ts';

/** What drawing a message needs besides the message. */
export type Around = {
  readonly page: Page;
  readonly reader: Reader;
  readonly uses: Uses;
};
