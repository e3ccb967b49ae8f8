import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPacks } from '../../src/pack/load-pack.ts';
import type { Discord } from '../discord/discord.ts';
import type { BotStatus } from '../page/state-view.ts';
import type { ActivityLine, ActivityLog } from './activity-log.ts';
import { beginStory } from './begin-story.ts';
import { type BotKeeper, createBotKeeper } from './bot-keeper.ts';
import { botSettings } from './bot-settings.ts';
import { buildSet, type StageSet } from './build-set.ts';
import { type Clockwork, createClockwork } from './clockwork.ts';
import { type Conductor, createConductor } from './conductor.ts';
import type { FaultSwitches } from './fault-switches.ts';
import { recipientName } from './place-name.ts';
import { type Place, type Programme, showScene } from './programme.ts';
import type { ShowChange, Stage } from './show.ts';
import { createSourceBoard, type SourceBoard } from './source-board.ts';
import { tellBotLine } from './tell-bot-line.ts';
import { createWaitingRoom, type WaitingRoom } from './waiting-room.ts';

/** One run of the show, from an empty Discord to its end. */
export type Performance = {
  readonly stage: Stage;
  readonly clockwork: Clockwork;
  readonly bot: BotKeeper;
  readonly botStatus: () => BotStatus;
  readonly board: SourceBoard;
  readonly faults: FaultSwitches;
  /** The first time that it is called, the story begins. */
  readonly begin: () => void;
  /** Jumps to the next scene. */
  readonly next: () => void;
  readonly close: () => Promise<void>;
};

type Options = {
  readonly open: (place: Place) => Promise<Programme>;
  /** PATH for the bot's process. */
  readonly path: string;
  readonly tell: ActivityLog['add'];
  readonly changed: (change: ShowChange) => void;
};

/** Builds the stage and starts the bot on it. The only place where the parts of the show are joined. */
export async function startPerformance(options: Options): Promise<Performance> {
  await using opened = new AsyncDisposableStack();
  const parts = await build(opened, options, (path) => conductor.onServed(path));
  const { clockwork, set, board, room } = parts;
  const bot = employ(parts, () => conductor.onVisit());
  opened.defer(bot.kill);
  const conductor = conduct(parts, bot);
  opened.defer(conductor.stop);
  clockwork.watch(({ clock }) => {
    bot.setClock(clock);
    options.changed('clock');
  });
  const closing = new AbortController();
  opened.defer(() => closing.abort());
  const botStatus = () => statusOf(bot, set.discord);
  const story = { room, board, community: set.community, next: conductor.next, closing: closing.signal };
  bot.start();
  const kept = opened.move();
  return {
    stage: stageOf(set),
    clockwork,
    bot,
    botStatus,
    board,
    faults: set.faults,
    begin: once(() => void beginStory({ ...story, botIsReady: () => botStatus() === 'ready' })),
    next: conductor.next,
    close: () => kept.disposeAsync(),
  };
}

/** What a performance is made of before there is a bot. */
type Parts = {
  readonly programme: Programme;
  readonly board: SourceBoard;
  readonly clockwork: Clockwork;
  readonly room: WaitingRoom;
  readonly set: StageSet;
  /** The environment of the bot. */
  readonly env: Readonly<Record<string, string>>;
  readonly tell: (line: ActivityLine | null) => void;
  readonly changed: (change: ShowChange) => void;
  readonly botChanged: () => void;
};

async function build(
  opened: AsyncDisposableStack,
  { open, path, changed, ...options }: Options,
  onServed: (path: string) => void,
): Promise<Parts> {
  const folder = await mkdtemp(join(tmpdir(), 'sundown-show-'));
  opened.defer(() => rm(folder, { recursive: true, force: true }));
  const programme = await open({ folder, onServed });
  opened.defer(async () => programme.site?.close());
  const board = createSourceBoard(await loadPacks(programme.packs));
  const clockwork = createClockwork(programme.telling);
  const room = createWaitingRoom();
  const tell = (line: ActivityLine | null) => line && options.tell(line, clockwork.now());
  const botChanged = () => {
    changed('bot');
    room.look();
  };
  const set = await buildSet({ clockwork, site: programme.site, tell, onPresence: botChanged });
  opened.defer(set.discord.close);
  const env = botSettings({ discord: set.discord, programme, folder, path });
  return { programme, board, clockwork, room, set, env, tell, changed, botChanged };
}

function employ(
  { env, clockwork, board, set, room, tell, changed, botChanged }: Parts,
  onVisit: () => void,
): BotKeeper {
  const names = { recipient: (id: string) => recipientName(set.discord, id), source: board.nameOf };
  return createBotKeeper({
    env,
    clock: () => clockwork.telling().clock,
    onLine(line) {
      tell(tellBotLine(line, names));
      if (!board.note(line)) return;
      changed('sources');
      onVisit();
      room.look();
    },
    onChange: botChanged,
    onEnd: (why) => tell({ from: 'bot', tone: 'bad', text: `The bot ended by itself: ${why}` }),
  });
}

function conduct({ programme, clockwork, board, tell }: Parts, bot: BotKeeper): Conductor {
  const { scenes, site } = programme;
  const narrate = (text: string) => tell({ from: 'replay', tone: 'plain', text });
  return createConductor({
    clockwork,
    scenes,
    show(scene) {
      if (site) showScene(site, scene);
      narrate(scene.title);
    },
    onOver: () => narrate('The story is told. From here on the clock runs as fast as yours.'),
    botIsUp: () => bot.state() === 'up',
    dueAt: board.dueAt,
  });
}

function stageOf({ discord, community: { people, news } }: StageSet): Stage {
  return { id: randomUUID(), discord, people, startChannelId: news.id };
}

function statusOf(bot: BotKeeper, discord: Discord): BotStatus {
  const state = bot.state();
  if (state !== 'up') return state;
  return discord.gateway.connections() === 0 ? 'away' : 'ready';
}

function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) work();
    isDone = true;
  };
}
