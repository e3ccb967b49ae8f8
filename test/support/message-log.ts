import type { Locator, Page } from 'playwright-core';

/** The messages of the open channel, as the page shows them. */
export function messageLog(tab: Page): Locator {
  return tab.getByRole('log', { name: /^Messages in / });
}

/** The last of them. */
export function lastMessage(tab: Page): Locator {
  return messageLog(tab).getByRole('article').last();
}
