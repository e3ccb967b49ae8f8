import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Show } from '../show/show.ts';

type Camera = {
  /** The page, with its replay begun. */
  readonly tab: Page;
  readonly show: Show;
  readonly folder: string;
};

const PHONE = { width: 390, height: 780 };
const A_WHILE = 5000;
const DESK = { width: 1280, height: 800 };
/** So wide that the lists stand beside the channel, so high that one answer fits. */
const CHANNEL = { width: 1010, height: 780 };

/** Takes the pictures of README and docs, on the day when the dates were published. Gives their file names. */
export async function takePictures({ tab, show, folder }: Camera): Promise<readonly string[]> {
  const names: string[] = [];
  const take = async (name: string, part?: string) => {
    const path = join(folder, name);
    await (part === undefined ? tab.screenshot({ path }) : tab.locator(part).screenshot({ path }));
    names.push(name);
  };
  await tab.setViewportSize(DESK);
  await toTheDates(tab, show);
  await take('sandbox.png');
  await tab.getByRole('button', { name: 'Behind the scenes' }).click();
  await tab.setViewportSize(CHANNEL);
  await take('alert.png', '#main');
  // The bot has read its pages a little while ago, as it has whenever somebody asks.
  await tab.waitForTimeout(A_WHILE);
  await use(tab, 'deadlines');
  await take('deadlines.png', '#main');
  await tab.setViewportSize(PHONE);
  await take('phone.png');
  return names;
}

async function toTheDates(tab: Page, show: Show): Promise<void> {
  await tab.getByText('OpenAI shuts down Sora').first().waitFor();
  await tab.getByRole('button', { name: 'Close the welcome' }).click();
  await show.control({ action: 'pause' });
  for (const sign of ['Disney leaves its OpenAI deal', 'Date set: Sora app']) {
    await show.control({ action: 'next' });
    await tab.getByText(sign).first().waitFor();
  }
  await show.control({ action: 'speed', speed: 1 });
  await show.control({ action: 'play' });
}

async function use(tab: Page, command: string): Promise<void> {
  await tab.getByRole('combobox', { name: /^Message / }).fill(`/${command}`);
  await tab.getByRole('option', { name: new RegExp(`^/${command}`) }).waitFor();
  await tab.keyboard.press('Enter');
  await tab.keyboard.press('Enter');
  await tab.getByText(`used /${command}`).waitFor();
}
