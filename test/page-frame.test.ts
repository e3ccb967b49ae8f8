import assert from 'node:assert/strict';
import { browserTest } from './support/browser-test.ts';
import { startTestPage } from './support/page.ts';
import { connect } from './support/sandbox.ts';
import { until } from './support/until.ts';

const phone = { viewport: { width: 360, height: 640 } };

browserTest('the theme follows the system until a visitor chooses one, which stays', async (t, open) => {
  const { page } = await startTestPage(t);
  const tab = await open(page.address, { colorScheme: 'dark' });
  const ground = () => tab.evaluate('getComputedStyle(document.body).backgroundColor');
  await tab.getByLabel('Theme').selectOption('Light');
  const light = await ground();
  await tab.reload();
  await tab.getByLabel('Theme').waitFor();
  assert.equal(await ground(), light);
  await tab.getByLabel('Theme').selectOption('As the system');
  assert.notEqual(await ground(), light);
});

browserTest('on a phone the channels are a drawer, which gives the focus back', async (t, open) => {
  const { page } = await startTestPage(t);
  const tab = await open(page.address, phone);
  const opener = tab.getByRole('button', { name: 'Servers and channels' });
  const talk = tab.getByRole('button', { name: 'talk, text channel' });
  const focused = opener.and(tab.locator(':focus'));
  await opener.press('Enter');
  await talk.waitFor();
  await tab.keyboard.press('Escape');
  await talk.waitFor({ state: 'hidden' });
  await focused.waitFor();
  await opener.press('Enter');
  await talk.click();
  await talk.waitFor({ state: 'hidden' });
  await focused.waitFor();
});

browserTest('a drawer goes when the focus goes on, so that the focus is seen', async (t, open) => {
  const { page } = await startTestPage(t);
  const tab = await open(page.address, phone);
  const panel = tab.getByRole('complementary', { name: 'Behind the scenes' });
  await tab.getByRole('button', { name: 'Behind the scenes' }).press('Enter');
  await panel.getByRole('button', { name: 'Kill the bot' }).focus();
  await tab.keyboard.press('Tab');
  await panel.waitFor({ state: 'hidden' });
});

browserTest('nothing is wider than a phone', async (t, open) => {
  const { page } = await startTestPage(t);
  const tab = await open(page.address, phone);
  await tab.getByRole('heading', { name: 'talk' }).waitFor();
  assert.equal(await tab.evaluate('document.documentElement.scrollWidth'), 360);
});

browserTest('the welcome is closed for good', async (t, open) => {
  const { page } = await startTestPage(t);
  const tab = await open(page.address);
  const welcome = tab.getByRole('region', { name: 'Welcome' });
  await welcome.getByRole('button', { name: 'Close the welcome' }).click();
  assert.equal(await welcome.count(), 0);
  await tab.reload();
  await tab.getByRole('heading', { name: 'talk' }).waitFor();
  assert.equal(await welcome.count(), 0);
});

browserTest('a visitor becomes somebody else and sees what they see', async (t, open) => {
  const { page } = await startTestPage(t);
  const tab = await open(page.address);
  const staff = tab.getByRole('button', { name: 'staff, text channel' });
  await staff.click();
  await tab.getByRole('heading', { level: 1, name: 'staff' }).waitFor();
  await tab.getByLabel('You are').selectOption('Robin, member');
  await staff.waitFor({ state: 'hidden' });
  await tab.getByRole('heading', { level: 1, name: 'talk' }).waitFor();
});

browserTest('the strip and the panel steer what is behind the page', async (t, open) => {
  const { page, show } = await startTestPage(t);
  const tab = await open(page.address);
  await tab.getByRole('button', { name: 'Pause' }).click();
  await tab.getByLabel('Speed').selectOption('1 day a second');
  await tab.getByRole('button', { name: 'Next event: The end is announced' }).click();
  const fault = tab.getByRole('switch', { name: 'Source blind' });
  await fault.click();
  await tab.getByRole('switch', { name: 'Source blind', checked: true }).waitFor();
  await tab.getByRole('button', { name: 'Kill the bot' }).click();
  const wanted = ['control pause', 'control speed 86400', 'control next', 'fault blind-source on', 'kill'];
  await until('all was asked for', () => wanted.every((what) => show.asked.includes(what)));
});

browserTest('a story that has begun is thrown away only after a question', async (t, open) => {
  const { page, show } = await startTestPage(t);
  const tab = await open(page.address);
  const question = tab.getByRole('dialog', { name: 'Start the story again?' });
  const restarts = () => show.asked.filter((what) => what === 'control restart').length;
  await tab.getByRole('button', { name: 'Start again' }).click();
  await question.getByRole('button', { name: 'Keep this one' }).click();
  await question.waitFor({ state: 'hidden' });
  assert.equal(restarts(), 0);
  await tab.getByRole('button', { name: 'Start again' }).click();
  await question.getByRole('button', { name: 'Start again' }).click();
  await until('the story starts again', () => restarts() === 1);
});

browserTest('what went wrong is said, above everything, and can be dismissed', async (t, open) => {
  const { page } = await startTestPage(t);
  const tab = await open(page.address, phone);
  await tab.route('**/do/fault', (route) => route.abort());
  await tab.getByRole('button', { name: 'Behind the scenes' }).click();
  await tab.getByRole('switch', { name: 'Source blind' }).click();
  const dismiss = tab.getByRole('status').getByRole('button', { name: 'Dismiss' });
  await dismiss.click();
  await dismiss.waitFor({ state: 'hidden' });
});

browserTest('the pinned messages of a channel are listed', async (t, open) => {
  const { page, discord, talk } = await startTestPage(t);
  const tab = await open(page.address);
  const pins = tab.getByRole('dialog', { name: 'Pinned messages' });
  await tab.getByRole('button', { name: 'Pinned' }).click();
  await pins.getByText('Nothing is pinned in this channel.').waitFor();
  await tab.keyboard.press('Escape');
  const bot = await connect(discord);
  const channel = await bot.channels.fetch(talk.id);
  assert.ok(channel?.isSendable());
  const sent = await channel.send('The app ends on 26 April');
  await sent.pin();
  await tab.getByRole('button', { name: 'Pinned' }).click();
  await pins.getByText('The app ends on 26 April').waitFor();
});
