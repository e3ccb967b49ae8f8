import type { TestContext } from 'node:test';
import { startPage } from '../../sandbox/page/start-page.ts';
import { type ShowOptions, startShow } from '../../sandbox/show/start-show.ts';

/** The whole sandbox of a test's own: the local Discord, the bot as a child process, the replay, and the page. */
export async function startShowPage(t: TestContext, options: ShowOptions = {}) {
  const show = await startShow(options);
  t.after(show.close);
  const { address, close } = await startPage({ show, port: 0 });
  t.after(close);
  return { show, address };
}
