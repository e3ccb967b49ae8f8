import type { Page } from '../page.ts';

/** What drawing the sides needs besides what is drawn. */
export type Around = {
  readonly page: Page;
  readonly open: (channelId: string) => void;
  readonly openDirect: () => void;
  /** The channel that was open last, by server. */
  readonly lastOpen: ReadonlyMap<string, string>;
  /** The time zone of the browser. */
  readonly zone: string;
};
