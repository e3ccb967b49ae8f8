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
import { createWaitingRoom } from './waiting-room.ts';

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
export async function startPerformance({ open, path, changed, ...options }: Options): Promise<Performance> {
  await using opened = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'sundown-show-'));
  opened.defer(() => rm(folder, { recursive: true, force: true }));
  const programme = await open({ folder, onServed: (served) => conductor.onServed(served) });
  opened.defer(async () => programme.site?.close());
  const board = createSourceBoard(await loadPacks(programme.packs));
  const clockwork = createClockwork(programme.telling);
  const room = createWaitingRoom();
  const tell = (line: ActivityLine | null) => line && options.tell(line, clockwork.now());
  const noteBot = () => {
    changed('bot');
    room.look();
  };
  const set = await buildSet({ clockwork, site: programme.site, tell, onPresence: noteBot });
  opened.defer(set.discord.close);
  const bot = createBotKeeper({
    env: botSettings({ discord: set.discord, programme, folder, path }),
    clock: () => clockwork.telling().clock,
    onLine: (line) => {
      tell(tellBotLine(line, { recipient: (id) => recipientName(set.discord, id), source: board.nameOf }));
      if (board.note(line)) noteVisit();
    },
    onChange: noteBot,
    onEnd: (why) => tell({ from: 'bot', tone: 'bad', text: `The bot ended by itself: ${why}` }),
  });
  opened.defer(bot.kill);
  const conductor = conduct({ programme, clockwork, board, bot, tell });
  opened.defer(conductor.stop);
  const noteVisit = () => {
    changed('sources');
    conductor.onVisit();
    room.look();
  };
  clockwork.watch(({ clock }) => {
    bot.setClock(clock);
    changed('clock');
  });
  const closing = new AbortController();
  opened.defer(() => closing.abort());
  const botStatus = () => statusOf(bot, set.discord);
  const story = { ...set, room, board, next: conductor.next, closing: closing.signal };
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

type Conducted = Pick<Performance, 'clockwork' | 'board' | 'bot'> & {
  readonly programme: Programme;
  readonly tell: (line: ActivityLine | null) => void;
};

function conduct({ programme: { scenes, site }, clockwork, board, bot, tell }: Conducted): Conductor {
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
    dueAt: (path) => board.dueAt(path),
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
