import { request } from 'node:http';
import type { TestContext } from 'node:test';
import { PermissionFlagsBits as bits } from 'discord.js';
import type { DiscordOptions } from '../../sandbox/discord/discord.ts';
import type { PageEvent } from '../../sandbox/page/outcome-view.ts';
import { startPage } from '../../sandbox/page/start-page.ts';
import type { Stage } from '../../sandbox/show/show.ts';
import { createPageShow } from './page-show.ts';
import { startSandbox, type TestSandbox } from './sandbox.ts';

/** A Discord with a guild of two, and a channel that only the admin sees. */
export type PageStage = Awaited<ReturnType<typeof startPageStage>>;

export async function startPageStage(t: TestContext, options: DiscordOptions = {}) {
  const discord: TestSandbox = await startSandbox(t, options);
  const guild = discord.addGuild({ name: 'Video makers', botPermissions: bits.Administrator });
  const talk = discord.addChannel(guild, { name: 'talk' });
  const staff = discord.addChannel(guild, {
    name: 'staff',
    overwrites: [{ id: guild.id, type: 0, deny: bits.ViewChannel }],
  });
  const watchers = discord.addRole(guild, { name: 'watchers', mentionable: true });
  const ada = discord.addUser({ name: 'Ada' });
  const robin = discord.addUser({ name: 'Robin', locale: 'de' });
  discord.join(guild, ada, { permissions: 'admin' });
  discord.join(guild, robin, { roles: [watchers] });
  let listening = 0;
  const watch: TestSandbox['watch'] = (listener) => {
    const leave = discord.watch(listener);
    listening += 1;
    return () => {
      listening -= 1;
      leave();
    };
  };
  const stage: Stage = {
    id: discord.botId,
    discord: { ...discord, watch },
    people: [
      { user: ada, about: 'admin' },
      { user: robin, about: 'member' },
    ],
    startChannelId: talk.id,
  };
  /** How many of the page's listeners there are on this Discord. */
  const listeners = () => listening;
  return { discord, guild, talk, staff, watchers, ada, robin, stage, listeners };
}

/** The page's server over such a Discord, and one who speaks to it as the page does. */
export async function startTestPage(t: TestContext, options: DiscordOptions = {}) {
  const on = await startPageStage(t, options);
  const show = createPageShow(on.stage);
  const page = await startPage({ show, port: 0 });
  const visitor = createVisitor(t, page.address);
  // The page goes first: its listeners belong to the Discord behind it.
  on.discord.beforeClose(page.close);
  return { ...on, show, page, ...visitor };
}

type Answer = { readonly status: number; readonly body: unknown };

function createVisitor(t: TestContext, address: string) {
  const query = (params: Record<string, string>) => new URLSearchParams(params).toString();
  return {
    get: async (path: string, params: Record<string, string> = {}): Promise<Answer> => {
      const response = await fetch(`${address}${path}?${query(params)}`);
      return { status: response.status, body: await response.json() };
    },
    post: async (path: string, body: unknown): Promise<Answer> => {
      const headers = { 'content-type': 'application/json', origin: address };
      const response = await fetch(`${address}${path}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      return { status: response.status, body: await response.json() };
    },
    /** Listens to the page's events; all that came is in the list. */
    listen: async (as: string) => {
      const hangUp = new AbortController();
      t.after(() => hangUp.abort());
      const response = await fetch(`${address}/events?${query({ as })}`, { signal: hangUp.signal });
      const heard: PageEvent[] = [];
      void readEvents(response, heard).catch(() => undefined);
      return { response, heard, hangUp: () => hangUp.abort() };
    },
    /** A request with headers that `fetch` does not let one set, such as Host. */
    raw: (path: string, options: { method?: string; headers?: Record<string, string>; body?: string }) =>
      rawRequest(address, { path, ...options }),
  };
}

async function readEvents(response: Response, heard: PageEvent[]): Promise<void> {
  let text = '';
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const parts = (text + chunk).split('\n\n');
    text = parts.pop() ?? '';
    for (const part of parts) if (part.startsWith('data: ')) heard.push(JSON.parse(part.slice(6)));
  }
}

type Raw = { path: string; method?: string; headers?: Record<string, string>; body?: string };

function rawRequest(address: string, { path, method = 'GET', headers = {}, body = '' }: Raw) {
  const { promise, resolve, reject } = Promise.withResolvers<{
    status: number;
    headers: Record<string, unknown>;
    body: string;
  }>();
  const { port } = new URL(address);
  const asked = request({ host: '127.0.0.1', port, path, method, headers }, async (response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
  });
  asked.on('error', reject);
  asked.end(body);
  return promise;
}
