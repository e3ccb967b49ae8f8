import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { findChromium } from '../browser/find-chromium.ts';
import { launchChromium } from '../browser/launch-chromium.ts';
import { startPage } from '../page/start-page.ts';
import { startShow } from '../show/start-show.ts';
import { paintHistory } from './paint-history.ts';
import { takePictures } from './take-pictures.ts';

const FOLDER = fileURLToPath(new URL('../../docs/images/', import.meta.url));

const path = findChromium(process.env.CHROMIUM_PATH);
if (!path) {
  process.stderr.write(
    'Chromium is missing: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.\n',
  );
  process.exit(1);
}
await mkdir(FOLDER, { recursive: true });
const history = await paintHistory(FOLDER);
const show = await startShow();
const page = await startPage({ show, port: 0 });
const browser = await launchChromium(path);
try {
  const tab = await browser.newPage({
    colorScheme: 'dark',
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  });
  await tab.goto(page.address);
  const names = await takePictures({ tab, show, folder: FOLDER });
  process.stdout.write(`${[history, ...names].map((name) => `docs/images/${name}`).join('\n')}\n`);
} finally {
  await browser.close();
  await page.close();
  await show.close();
}
