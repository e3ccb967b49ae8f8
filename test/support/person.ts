import type { Page } from 'playwright-core';
import { messageLog } from './message-log.ts';

/** Option to value: chosen from the list that opens, or typed as it is. */
export type Options = Readonly<Record<string, string | { readonly typed: string }>>;

/** What a test's person does at the page, in the words and places that are on the screen. */
export type Person = {
  readonly open: (channel: string) => Promise<void>;
  readonly become: (name: string) => Promise<void>;
  /** Types a command, fills its options in order with the keyboard, and sends it. */
  readonly use: (command: string, options?: Options) => Promise<void>;
  /** Waits until the open channel shows this text, and gives the number of messages that do. */
  readonly sees: (text: string | RegExp) => Promise<number>;
};

export function createPerson(tab: Page): Person {
  const composer = tab.locator('#composer');
  return {
    open: async (channel) => {
      await tab.getByRole('button', { name: new RegExp(`^${channel}, `) }).click();
      await tab.getByRole('heading', { name: channel, level: 1 }).waitFor();
    },
    become: async (name) => {
      const who = tab.getByRole('combobox', { name: 'You are' });
      const choice = await who.getByRole('option', { name }).textContent();
      await who.selectOption({ label: (choice ?? '').trim() });
    },
    use: async (command, options = {}) => {
      await composer.getByRole('combobox', { name: /^Message / }).click();
      await tab.keyboard.type(`/${command}`);
      const row = composer.getByRole('listbox', { name: 'Commands' }).getByRole('option').first();
      await row.filter({ hasText: new RegExp(`^\\s*/${command}\\b`) }).waitFor();
      await tab.keyboard.press('Enter');
      await composer.getByRole('group', { name: `/${command}` }).waitFor();
      for (const [name, value] of Object.entries(options)) await fillOption(tab, name, value);
      await composer.getByRole('button', { name: 'Send' }).press('Enter');
    },
    sees: async (text) => {
      const articles = messageLog(tab).getByRole('article').filter({ hasText: text });
      await articles.first().waitFor();
      return articles.count();
    },
  };
}

/** An option that is not on the screen yet is brought there from the list of optional ones. */
async function fillOption(tab: Page, name: string, value: Options[string]): Promise<void> {
  const composer = tab.locator('#composer');
  const field = composer.getByRole('combobox', { name, exact: true });
  if (!(await field.isVisible())) {
    await composer.getByRole('combobox', { name: 'Optional' }).click();
    await composer
      .getByRole('listbox', { name: 'Optional' })
      .getByRole('option', { name: new RegExp(`^${name}\\b`) })
      .click();
  }
  if (typeof value !== 'string') return field.fill(value.typed);
  await field.fill(value);
  await composer
    .getByRole('listbox', { name, exact: true })
    .getByRole('option', { name: value })
    .first()
    .click();
}
