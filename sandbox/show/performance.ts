import { randomUUID } from 'node:crypto';
import type { Discord } from '../discord/discord.ts';
import type { BotStatus } from '../page/state-view.ts';
import { beginStory } from './begin-story.ts';
import { type BotKeeper, createBotKeeper } from './bot-keeper.ts';
import type { StageSet } from './build-set.ts';
import type { Clockwork } from './clockwork.ts';
import { type Conductor, createConductor } from './conductor.ts';
import type { FaultSwitches } from './fault-switches.ts';
import { openParts, type Parts, type PerformanceOptions } from './open-parts.ts';
import { recipientName } from './place-name.ts';
import { showScene } from './programme.ts';
import type { Stage } from './show.ts';
import type { SourceBoard } from './source-board.ts';
import { tellBotLine } from './tell-bot-line.ts';

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

/** Builds the stage and starts the bot on it. The only place where the parts of the show are joined. */
export async function startPerformance(options: PerformanceOptions): Promise<Performance> {
  await using opened = new AsyncDisposableStack();
  const parts = await openParts(opened, options, (path) => conductor.onServed(path));
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
