import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import type { Channel } from '../sandbox/discord/guild.ts';
import { browserTest } from './support/browser-test.ts';
import { messageLog } from './support/message-log.ts';
import { startTestPage } from './support/page.ts';
import { createPerson } from './support/person.ts';

const MANY = 5000;
const TRIES = 20;

type Talk = { readonly tab: Page; readonly say: (text: string) => void };

/** Milliseconds from the moment a message is made until it is on the screen: the median of 20. */
async function delay({ tab, say }: Talk): Promise<number> {
  const delays: number[] = [];
  for (let tried = 0; tried < TRIES; tried += 1) {
    const text = `now ${tried} ${performance.now()}`;
    const saidAt = performance.now();
    say(text);
    await messageLog(tab).getByText(text).waitFor();
    delays.push(performance.now() - saidAt);
  }
  return delays.toSorted((a, b) => a - b)[TRIES / 2] ?? 0;
}

/** Presses Home until the channel's first message is there. */
async function readUp(log: Locator): Promise<void> {
  const first = log.getByText('message 1 of many', { exact: true });
  for (let pressed = 0; pressed < MANY && (await first.count()) === 0; pressed += 1) await log.press('Home');
  await first.waitFor();
}

browserTest(
  'a channel of 5,000 messages can be read to its beginning, and new ones still come',
  async (t, open) => {
    const { discord, page, ada, guild, talk } = await startTestPage(t);
    const empty = discord.addChannel(guild, { name: 'empty' });
    for (let n = 1; n <= MANY; n += 1) discord.say(ada, talk, `message ${n} of many`);
    const tab = await open(page.address);
    const person = createPerson(tab);
    const inChannel = (channel: Channel) => ({
      tab,
      say: (text: string) => void discord.say(ada, channel, text),
    });

    await person.open('empty');
    const inEmpty = await delay(inChannel(empty));
    await person.open('talk');
    await person.sees(`message ${MANY} of many`);
    const log = messageLog(tab);
    await readUp(log);
    assert.ok((await log.getByRole('article').count()) < MANY / 10, 'what was read is not piled up');
    await tab.getByRole('button', { name: 'Jump to the latest' }).click();
    await person.sees(`message ${MANY} of many`);
    const inFull = await delay(inChannel(talk));
    t.diagnostic(
      `a new message shows after ${Math.round(inFull)} ms in a channel of ${MANY}, ${Math.round(inEmpty)} ms in an empty channel (medians of ${TRIES}): ratio ${(inFull / inEmpty).toFixed(1)}`,
    );
  },
);
