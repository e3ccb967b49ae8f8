import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { browserTest } from './support/browser-test.ts';
import { createPerson } from './support/person.ts';
import { startShowPage } from './support/show-page.ts';

const PHONE = { viewport: { width: 360, height: 740 } };

/** What axe finds serious or worse, with the element. */
async function seriousFindings(tab: Page): Promise<string[]> {
  await tab.evaluate(axe.source);
  const found: unknown = await tab.evaluate('axe.run().then(({ violations }) => violations)');
  assert.ok(Array.isArray(found));
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

for (const colorScheme of ['dark', 'light'] as const) {
  browserTest(`axe finds nothing serious in ${colorScheme}, wide and narrow`, async (t, open) => {
    const { address } = await startShowPage(t);
    const wide = await open(address, { colorScheme });
    const ada = createPerson(wide);
    await ada.sees('OpenAI shuts down Sora');
    await ada.use('deadlines');
    await ada.sees('used /deadlines');
    await wide.getByRole('combobox', { name: /^Message / }).fill('/');
    await wide.getByRole('listbox', { name: 'Commands' }).waitFor();
    assert.deepEqual(await seriousFindings(wide), []);
    const narrow = await open(address, { colorScheme, ...PHONE });
    await createPerson(narrow).sees('OpenAI shuts down Sora');
    assert.deepEqual(await seriousFindings(narrow), []);
    await narrow.getByRole('button', { name: /behind the scenes/i }).click();
    await narrow.getByRole('heading', { name: 'What happened' }).waitFor();
    assert.deepEqual(await seriousFindings(narrow), []);
  });
}

/** Presses Tab until the focus is on what is wanted. */
async function tabTo(tab: Page, name: RegExp): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    await tab.keyboard.press('Tab');
    const focused = tab.locator(':focus');
    const named = await focused.evaluate((element) =>
      [element.ariaLabel, element.textContent, element.getAttribute('placeholder')].join(' '),
    );
    if (name.test(named)) return;
  }
  assert.fail(`the focus never came to ${name}`);
}

browserTest('commands, channels, people and faults are reached by keyboard alone', async (t, open) => {
  const { show, address } = await startShowPage(t);
  const tab = await open(address);
  const ada = createPerson(tab);
  await ada.sees('OpenAI shuts down Sora');
  await tabTo(tab, /^\s*Pause|^ Pause/);
  await tab.keyboard.press('Enter');
  await tab.getByRole('button', { name: 'Play' }).waitFor();
  assert.equal(show.clock().paused, true);
  await tabTo(tab, /talk, text channel/);
  await tab.keyboard.press('Enter');
  await tab.getByRole('heading', { name: 'talk', level: 1 }).waitFor();
  await tabTo(tab, /Message #talk/);
  await tab.keyboard.type('/status');
  await tab.getByRole('option', { name: /^\/status/ }).waitFor();
  await tab.keyboard.press('Enter');
  await tab.keyboard.press('Enter');
  await ada.sees('used /status');
  await tabTo(tab, /Missing permission/);
  await tab.keyboard.press('Space');
  await tab.getByRole('switch', { name: 'Missing permission', checked: true }).waitFor();
  assert.equal(show.faults().find(({ id }) => id === 'missing-permission')?.on, true);
});

browserTest('on a phone everything is there, and nothing is wider than the screen', async (t, open) => {
  const { address } = await startShowPage(t);
  const tab = await open(address, PHONE);
  const person = createPerson(tab);
  await person.sees('OpenAI shuts down Sora');
  const widths = async () => tab.evaluate('document.documentElement.scrollWidth - innerWidth');
  assert.equal(await widths(), 0);
  await tab.getByRole('button', { name: /servers and channels/i }).click();
  await person.open('talk');
  await person.use('deadlines');
  await person.sees('used /deadlines');
  assert.equal(await widths(), 0);
});
