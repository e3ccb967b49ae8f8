import { greeting } from './greeting.ts';
import { openBrowser } from './open-browser.ts';
import { startPage } from './page/start-page.ts';
import type { Arguments } from './read-arguments.ts';
import { type ShowOptions, startShow } from './show/start-show.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Runs the show and its page until SIGINT or SIGTERM, and leaves nothing behind. */
export async function runPage({ live, port, open }: Arguments, env: Environment): Promise<void> {
  const ended = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ended.resolve());
  await using running = new AsyncDisposableStack();
  const show = await startShow(live ? liveOptions(env) : {});
  running.defer(show.close);
  const page = await startPage({ show, port });
  running.defer(page.close);
  const { address } = page;
  process.stdout.write(greeting({ address, live, hasToken: Boolean(env.DISCORD_TOKEN) }));
  if (open && process.stdout.isTTY && !env.CI) openBrowser(address);
  await ended.promise;
}

/** What the settings say about sources counts for the real ones. */
function liveOptions({ PACKS, CONTACT, ALLOW_PRIVATE_NETWORK }: Environment): ShowOptions {
  return {
    mode: 'live',
    packs: (PACKS || 'packs/sora.yaml').split(',').map((one) => one.trim()),
    settings: { CONTACT: CONTACT ?? '', ALLOW_PRIVATE_NETWORK: ALLOW_PRIVATE_NETWORK ?? '' },
  };
}
