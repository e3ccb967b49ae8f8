import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { loadCommands } from '../src/discord/load-commands.ts';
import { browserTest } from './support/browser-test.ts';
import { lastMessage, messageLog } from './support/message-log.ts';
import { createPerson, type Options, type Person } from './support/person.ts';
import { startShowPage } from './support/show-page.ts';

/** What options are filled with; an option that is not named here and is required fails the test. */
const VALUES: Options = {
  channel: '#showcase',
  surface: 'Sora app',
  deadline: 'Sora app',
  before: '7 days',
  item: 'OpenAI shuts down Sora',
  bought: { typed: '2026-01-15' },
  what: { typed: 'My export link ends' },
  date: { typed: '2026-12-15' },
  digest: 'friday',
  quiet: '22:00',
  zone: 'Berlin',
  show: 'On',
  // Any that is left: the list of /remind has taken one of them away before.
  reminder: 'o',
};

/** Every command and subcommand as it is typed, with the options that it demands or that open a list. */
async function commandUses() {
  const commands = await loadCommands(new URL('../commands/', import.meta.url));
  const everybodys = [...commands.values()].filter(({ where }) => where === undefined);
  return everybodys.flatMap(({ data: { name, options = [] } }) => {
    const own = { command: name, options: optionsOf(options) };
    const parts = options.flatMap((option) =>
      'options' in option
        ? [{ command: `${name} ${option.name}`, options: optionsOf(option.options ?? []) }]
        : option.type === 1
          ? [{ command: `${name} ${option.name}`, options: {} }]
          : [],
    );
    return parts.length > 0 ? parts : [own];
  });
}

type Option = { readonly name: string; readonly required?: boolean; readonly autocomplete?: boolean };

function optionsOf(options: readonly Option[]): Options {
  const wanted = options.filter(({ required, autocomplete }) => required || autocomplete);
  return Object.fromEntries(
    wanted.map(({ name }) => {
      const value = VALUES[name];
      assert.ok(value, `the test has no value for the option ${name}`);
      return [name, value];
    }),
  );
}

browserTest(
  'every command answers, and every button, select and form of its answer does',
  async (t, open) => {
    const { show, address } = await startShowPage(t);
    const tab = await open(address);
    const ada = createPerson(tab);
    await ada.sees('OpenAI shuts down Sora');
    await show.control({ action: 'pause' });
    for (const { command, options } of await commandUses()) await useWhole(t, { tab, ada, command, options });
    assert.deepEqual(show.stage().discord.problems, []);
  },
);

type Use = {
  readonly tab: Page;
  readonly ada: Person;
  readonly command: string;
  readonly options: Options;
};

/** Uses a command, and then everything that can be used in its answer. */
async function useWhole(t: TestContext, { tab, ada, command, options }: Use): Promise<void> {
  const answers = messageLog(tab)
    .getByRole('article')
    .filter({ hasText: `used /${command}` });
  const before = await answers.count();
  await ada.use(command, options);
  await answers.nth(before).waitFor();
  await answers.nth(before).getByText('is thinking…').waitFor({ state: 'detached' });
  const usable = answers.nth(before).locator('button.press:not([disabled]), choice-list > button');
  const count = await usable.count();
  t.diagnostic(`/${command}: ${count} components`);
  for (let at = 0; at < count; at += 1) await usePart(tab, usable.nth(at));
}

/** Clicks, chooses the first of a list, sends a form with whatever it offers; the page must not report a failure. */
async function usePart(tab: Page, part: Locator): Promise<void> {
  if (!(await part.isVisible())) return;
  await part.click();
  const list = tab.getByRole('listbox');
  if (await list.isVisible()) await list.getByRole('option').first().click();
  const form = tab.locator('dialog[open] form');
  if (await form.isVisible()) {
    for (const box of await form.getByRole('textbox').all()) await box.fill('2026-01-31');
    await form.getByRole('button', { name: 'Submit' }).click();
    await form.waitFor({ state: 'hidden' });
  }
  await lastMessage(tab).getByText('is thinking…').waitFor({ state: 'detached' });
  assert.equal(await tab.getByText('The application did not respond').count(), 0);
}
