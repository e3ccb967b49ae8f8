import type { Page } from '../page.ts';
import type { Reader } from './reader.ts';
import type { Uses } from './uses.ts';

/** What drawing a text needs besides the text. */
export type Around = {
  readonly page: Page;
  readonly reader: Reader;
};

/** What drawing a message needs besides the message. */
export type AroundMessage = Around & { readonly uses: Uses };
