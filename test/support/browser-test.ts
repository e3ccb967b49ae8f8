import assert from 'node:assert/strict';
import test, { after, type TestContext } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { findChromium } from '../../sandbox/browser/find-chromium.ts';
import { launchChromium } from '../../sandbox/browser/launch-chromium.ts';

/** A tab of its own, which fails its test when the page had an error or asked a foreign host for anything. */
export type OpenTab = (address: string, options?: BrowserContextOptions) => Promise<Page>;

const path = findChromium(process.env.CHROMIUM_PATH);
/** How long, in milliseconds, something may take to show up before the test gives up on it. */
const PATIENCE = 15_000;
const MISSING = 'Chromium is missing: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH';
let launched: Promise<Browser> | undefined;

after(async () => (await launched)?.close());

/**
 * A test in a real Chromium. On a machine without one it is skipped and says so; where everything has to run
 * (`CI=true`) it fails.
 */
export function browserTest(name: string, work: (t: TestContext, open: OpenTab) => Promise<void>): void {
  test(name, { skip: path === null && process.env.CI !== 'true' ? MISSING : false }, async (t) => {
    assert.ok(path, MISSING);
    launched ??= launchChromium(path);
    const browser = await launched;
    await work(t, (address, options) => openTab(t, browser, { address, options }));
  });
}

type Wanted = { readonly address: string; readonly options: BrowserContextOptions | undefined };

async function openTab(t: TestContext, browser: Browser, { address, options }: Wanted): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const wrong: string[] = [];
  t.after(async () => {
    await context.close();
    assert.deepEqual(wrong, []);
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  page.on('pageerror', (error) => wrong.push(`the page threw ${error.stack ?? error.message}`));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== 'data:' && origin !== new URL(address).origin) wrong.push(`it asked ${request.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message.text())) wrong.push(`it said ${message.text()}`);
  });
  await page.goto(address);
  return page;
}

/** Chromium reports every answer that is no success, also where the page asked for it. */
function isExpected(text: string): boolean {
  return text.startsWith('Failed to load resource') || text.includes('ERR_CONNECTION_REFUSED');
}
