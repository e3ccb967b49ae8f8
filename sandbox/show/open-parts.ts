import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPacks } from '../../src/pack/load-pack.ts';
import type { ActivityLine, ActivityLog } from './activity-log.ts';
import { botSettings } from './bot-settings.ts';
import { buildSet, type StageSet } from './build-set.ts';
import { type Clockwork, createClockwork } from './clockwork.ts';
import type { Place, Programme } from './programme.ts';
import type { ShowChange } from './show.ts';
import { createSourceBoard, type SourceBoard } from './source-board.ts';
import { createWaitingRoom, type WaitingRoom } from './waiting-room.ts';

export type PerformanceOptions = {
  readonly open: (place: Place) => Promise<Programme>;
  /** PATH for the bot's process. */
  readonly path: string;
  readonly tell: ActivityLog['add'];
  readonly changed: (change: ShowChange) => void;
};

/** What a performance is made of before there is a bot. */
export type Parts = {
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

/** Opens them; each goes onto the stack of what is to be closed. */
export async function openParts(
  opened: AsyncDisposableStack,
  { open, path, changed, ...options }: PerformanceOptions,
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
