import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { PermissionFlagsBits as bits } from 'discord.js';
import type { Discord } from '../../sandbox/discord/discord.ts';
import type { Channel, Guild, User } from '../../sandbox/discord/guild.ts';
import type { Message } from '../../sandbox/discord/message.ts';
import { writeReplayPack } from '../../sandbox/replay/replay-pack.ts';
import { opening, type Scene } from '../../sandbox/replay/replay-script.ts';
import { type ReplaySite, startReplaySite } from '../../sandbox/replay/replay-site.ts';
import type { Bot } from '../../src/bot.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { openBot } from '../../src/open-bot.ts';
import { createReplayClock, type ReplayClock } from './replay-clock.ts';
import { startSandbox } from './sandbox.ts';
import { tempFolder } from './temp-folder.ts';

const NEVER = '0 0 1 1 *';

/** A local Discord with one server, a web site for the sources, and the settings of a bot that lives between them. */
export type SmallWorld = {
  readonly discord: Discord;
  readonly site: ReplaySite;
  readonly clock: ReplayClock;
  readonly env: Record<string, string>;
  readonly guild: Guild;
  readonly talk: Channel;
  readonly news: Channel;
  readonly admin: User;
  readonly member: User;
  /** What the bot logged, a JSON object a line, from warnings up. */
  readonly logged: readonly string[];
  /** Starts the bot in this process; it reads its sources when `beat` says so. Stopped with the test. */
  startBot(): Promise<Bot>;
  show(scene: Pick<Scene, 'shows'>): void;
  /** Uses a command and returns the answer. */
  ask(user: User, command: string, more?: Ask): Promise<Message>;
};

type Ask = {
  readonly group?: string;
  readonly subcommand?: string;
  readonly options?: Record<string, string | boolean>;
};

export async function startSmallWorld(t: TestContext): Promise<SmallWorld> {
  const bots = new Set<Bot>();
  t.after(() => Promise.all([...bots].map((bot) => bot.stop())));
  const folder = tempFolder(t);
  const site = await startReplaySite();
  t.after(() => site.close());
  const clock = createReplayClock(opening.at);
  const discord = await startSandbox(t, { wallClock: () => clock.now().getTime() });
  const packFile = join(folder, 'pack.yaml');
  await writeReplayPack(packFile, site.origins);
  const env = {
    DISCORD_TOKEN: discord.token,
    DISCORD_API: discord.api,
    STORE_URL: `sqlite://${join(folder, 'state.sqlite')}`,
    PACKS: packFile,
    POLL_SCHEDULE: NEVER,
    HTTP_PORT: '0',
    ALLOW_PRIVATE_NETWORK: 'true',
    LOG_LEVEL: 'silent',
    LOG_FORMAT: 'json',
  };
  const show = ({ shows }: Pick<Scene, 'shows'>) => {
    for (const [path, document] of Object.entries(shows)) site.documents.set(path, document);
  };
  show(opening);
  const people = settle(discord);
  const logged: string[] = [];

  return {
    discord,
    site,
    clock,
    env,
    ...people,
    logged,
    show,
    async startBot() {
      const log = await createLog({
        level: 'warn',
        format: 'json',
        to: { write: (line) => void logged.push(line) },
      });
      const fail = (error: unknown) => assert.fail(`the bot gave up: ${String(error)}`);
      const bot = await openBot(readConfig(env), { log, now: clock.now, fail, minGapMs: 0 });
      bots.add(bot);
      await bot.start();
      await bot.beat();
      return {
        ...bot,
        async stop() {
          bots.delete(bot);
          await bot.stop();
        },
      };
    },
    async ask(user, command, more = {}) {
      const outcome = await discord.slash(user, {
        guild: people.guild,
        channel: people.talk,
        command,
        ...more,
      });
      assert.ok(outcome.kind === 'replied', `/${command}: ${JSON.stringify(outcome)}`);
      assert.equal(outcome.ephemeral, true);
      return outcome.message;
    },
  };
}

function settle(discord: Discord) {
  const guild = discord.addGuild({
    name: 'Video makers',
    botPermissions: bits.ViewChannel | bits.SendMessages | bits.EmbedLinks | bits.AttachFiles,
  });
  const talk = discord.addChannel(guild, { name: 'talk' });
  const news = discord.addChannel(guild, { name: 'sora-news' });
  const admin = discord.addUser({ name: 'Ada' });
  const member = discord.addUser({ name: 'Robin' });
  discord.join(guild, admin, { permissions: bits.ManageGuild });
  discord.join(guild, member);
  return { guild, talk, news, admin, member };
}

/** All that a person can read of a message. */
export function textOf({ content, embeds }: Pick<Message, 'content' | 'embeds'>): string {
  return [content, ...embeds.flatMap(({ title, description }) => [title, description])]
    .filter(Boolean)
    .join('\n');
}
