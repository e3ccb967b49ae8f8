import assert from 'node:assert/strict';
import type { Show } from '../sandbox/show/show.ts';
import { browserTest } from './support/browser-test.ts';
import { messageLog } from './support/message-log.ts';
import { createPerson } from './support/person.ts';
import { startShowPage } from './support/show-page.ts';
import { startProgram } from './support/start-program.ts';
import { until } from './support/until.ts';

const FIRST = 'OpenAI shuts down Sora';

browserTest('a first visit shows the first alert within seconds', async (t, open) => {
  const startedAt = performance.now();
  const run = startProgram(t);
  const address = await until('the address is told', () => /http:\/\/127\.0\.0\.1:\d+/.exec(run.said())?.[0]);
  const readyAt = performance.now();
  const tab = await open(address);
  assert.equal(await createPerson(tab).sees(FIRST), 1);
  const alertMs = performance.now() - readyAt;
  run.signal('SIGTERM');
  assert.equal(await run.ended, 0);
  t.diagnostic(
    `ready after ${Math.round(readyAt - startedAt)} ms, first alert on screen ${Math.round(alertMs)} ms later`,
  );
});

browserTest(
  'an admin is told which permissions are missing, and sets up alerts where none is',
  async (t, open) => {
    const { show, address } = await startShowPage(t);
    const tab = await open(address);
    const ada = createPerson(tab);
    await ada.sees(FIRST);
    await ada.use('alerts set', { channel: '#staff', role: '@Sora news' });
    await ada.sees(/Send Messages, Embed Links/);
    await ada.use('alerts set', { channel: '#showcase', role: '@Sora news' });
    await ada.sees(/Done: alerts go to #showcase/);
    await ada.open('showcase');
    await ada.sees('Where things stand with Sora');
    await show.control({ action: 'next' });
    await show.control({ action: 'next' });
    await ada.sees(/Date set: Sora app/);
    await ada.become('Robin');
    const dates = tab.getByRole('article').filter({ hasText: 'Date set: Sora app' });
    await dates.getByText('Pings you').waitFor();
    await dates.getByText('@Sora news').waitFor();
    assert.deepEqual(show.stage().discord.problems, []);
  },
);

browserTest('open DMs bring the state of play, closed ones are told in the same answer', async (t, open) => {
  const { address } = await startShowPage(t);
  const tab = await open(address);
  const person = createPerson(tab);
  await person.sees(FIRST);
  await person.use('subscribe');
  await person.sees(/Done: I have sent you where things stand/);
  await tab.getByRole('button', { name: /^Direct messages/ }).click();
  await tab.getByRole('button', { name: /^Sundown/ }).click();
  await person.sees('Where things stand with Sora');
  await person.become('Kim');
  await tab.getByRole('button', { name: /^Video makers/ }).click();
  await person.open('talk');
  await person.use('subscribe');
  await person.sees(/I can not send you DMs/);
});

browserTest('wrong use of a command is refused before it is sent', async (t, open) => {
  const { show, address } = await startShowPage(t);
  const tab = await open(address);
  const ada = createPerson(tab);
  await ada.sees(FIRST);
  const heard = interactionsOf(show);
  await ada.use('alerts set');
  const field = tab.locator('#composer').getByRole('combobox', { name: 'channel' });
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  await field.fill('#nowhere');
  await tab.locator('#composer').getByRole('button', { name: 'Send' }).click();
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  assert.equal(interactionsOf(show), heard);
});

/** How many commands and clicks the bot has answered so far. */
function interactionsOf(show: Show): number {
  const route = 'POST /interactions/{interaction_id}/{interaction_token}/callback';
  return show.stage().discord.requests.filter((request) => request.route === route).length;
}

browserTest('a member is offered no command that only admins may use', async (t, open) => {
  const { address } = await startShowPage(t);
  const tab = await open(address);
  const person = createPerson(tab);
  await person.sees(FIRST);
  await person.become('Robin');
  const field = tab.getByRole('combobox', { name: /^Message / });
  await field.fill('/');
  const rows = tab.getByRole('listbox', { name: 'Commands' }).getByRole('option');
  await rows.filter({ hasText: '/deadlines' }).waitFor();
  assert.equal(await rows.filter({ hasText: '/alerts' }).count(), 0);
});

browserTest('a reload shows the same person, place and messages', async (t, open) => {
  const { address } = await startShowPage(t);
  const tab = await open(address);
  const person = createPerson(tab);
  await person.sees(FIRST);
  await person.become('Robin');
  await person.open('showcase');
  await person.open('sora-news');
  await tab.reload();
  assert.equal(await person.sees(FIRST), 1);
  await tab.getByRole('heading', { name: 'sora-news', level: 1 }).waitFor();
  assert.equal(await tab.getByRole('combobox', { name: 'You are' }).inputValue(), await robinsId(tab));
});

async function robinsId(tab: Parameters<typeof createPerson>[0]): Promise<string | null> {
  const who = tab.getByRole('combobox', { name: 'You are' });
  return who.getByRole('option', { name: /Robin/ }).getAttribute('value');
}

browserTest('a bot that is killed while alerts are owed loses none and doubles none', async (t, open) => {
  const { show, address } = await startShowPage(t);
  const tab = await open(address);
  const ada = createPerson(tab);
  await ada.sees(FIRST);
  await tab.getByRole('switch', { name: 'Too many requests' }).click();
  await tab.getByRole('button', { name: /^Next event/ }).click();
  await tab.getByRole('log', { name: 'What happened' }).getByText(/429/).first().waitFor();
  await tab.getByRole('button', { name: 'Kill the bot' }).click();
  await tab.getByText('Sundown is stopped').first().waitFor();
  await tab.getByRole('switch', { name: 'Too many requests' }).click();
  await tab.getByRole('button', { name: 'Start the bot' }).click();
  await ada.sees(/Disney leaves its OpenAI deal/);
  await until('the story goes on', () => show.clock().scenes[2]?.past);
  await ada.sees(/Date set: Sora app/);
  for (const text of [FIRST, 'Disney leaves its OpenAI deal', 'Date set: Sora app'])
    assert.equal(await ada.sees(text), 1, text);
});

browserTest('the page comes through a restart of the replay, and tells its story again', async (t, open) => {
  const { address } = await startShowPage(t);
  const tab = await open(address);
  const ada = createPerson(tab);
  await ada.sees(FIRST);
  await tab.getByRole('button', { name: 'Start again' }).click();
  await tab
    .getByRole('dialog')
    .getByRole('button', { name: /Start again/ })
    .click();
  await messageLog(tab).getByText(FIRST).waitFor({ state: 'detached' });
  assert.equal(await ada.sees(FIRST), 1);
});
