import assert from 'node:assert/strict';
import { browserTest } from './support/browser-test.ts';
import { messageLog } from './support/message-log.ts';
import { createPerson } from './support/person.ts';
import { startShowPage } from './support/show-page.ts';

browserTest('on a phone, steps of /export are ticked in a list and the answer follows', async (t, open) => {
  const { show, address } = await startShowPage(t);
  const tab = await open(address);
  const ada = createPerson(tab);
  await ada.sees('OpenAI shuts down Sora');
  await show.control({ action: 'next' });
  await show.control({ action: 'next' });
  await ada.sees(/Date set: Sora app/);
  await ada.use('export');
  await ada.sees(/Your checklist: 0 of 7 done/);
  await tab.setViewportSize({ width: 360, height: 740 });
  const answer = messageLog(tab).getByRole('article').filter({ hasText: 'Your checklist' });
  await answer.getByRole('button', { name: /Tick what you have done/ }).click();
  const choices = tab.getByRole('listbox').getByRole('option');
  await choices.nth(0).click();
  await choices.nth(3).click();
  await tab.getByRole('button', { name: 'Done', exact: true }).click();
  await ada.sees(/Your checklist: 2 of 7 done/);
  await answer.getByRole('link', { name: 'Open help.openai.com' }).waitFor();
  await answer.getByRole('button', { name: 'Start over' }).click();
  await ada.sees(/Your checklist: 0 of 7 done/);
  assert.deepEqual(show.stage().discord.problems, []);
});
