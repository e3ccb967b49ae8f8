import assert from 'node:assert/strict';
import { browserTest } from './support/browser-test.ts';
import { messageLog } from './support/message-log.ts';
import { createPerson } from './support/person.ts';
import { startShowPage } from './support/show-page.ts';

browserTest('a board is put up, found under the pins, and follows the story on a phone', async (t, open) => {
  const { show, address } = await startShowPage(t);
  const tab = await open(address);
  const ada = createPerson(tab);
  await ada.sees('OpenAI shuts down Sora');
  await show.control({ action: 'pause' });
  await ada.become('Ada');
  await ada.use('alerts board', { channel: 'showcase' });
  await ada.sees(/Done: the board stands in #showcase\. It is pinned\./);
  await ada.open('showcase');
  await ada.sees(/No date is known yet\..*Where things stand with Sora.*Official pages last read/s);
  for (const scene of [/Disney leaves/, /Date set: Sora app/]) {
    await show.control({ action: 'next' });
    await ada.open('sora-news');
    await ada.sees(scene);
  }
  // On a clock that stands still, an attempt that failed would never be made again.
  await show.control({ action: 'speed', speed: 1 });
  await show.control({ action: 'play' });
  await ada.open('showcase');
  const board = messageLog(tab).getByRole('article').filter({ hasText: 'Where things stand with Sora' });
  await board.filter({ hasText: /Next: Sora app, Sora on the web, 26 April 2026/ }).waitFor();
  assert.equal(await board.count(), 1);
  await tab.setViewportSize({ width: 360, height: 740 });
  await board.getByRole('button', { name: 'Remind me' }).waitFor();
  const { x = 0, width = 0 } = (await board.boundingBox()) ?? {};
  assert.ok(width > 240 && x + width <= 360, `${x}, ${width}`);
  assert.deepEqual(show.stage().discord.problems, []);
});
