import { join } from 'node:path';
import { replaySources, writeReplayPack } from '../replay/replay-pack.ts';
import { opening, type Scene, scenes } from '../replay/replay-script.ts';
import { type ReplaySite, startReplaySite } from '../replay/replay-site.ts';
import { liveTelling, openTelling, type Telling } from './telling.ts';

/** What is on: where the bot reads, by which clock, and what happens. */
export type Programme = {
  readonly packs: readonly string[];
  readonly telling: Telling;
  readonly scenes: readonly Scene[];
  /** Absent where the sources are real. */
  readonly site: ReplaySite | null;
  /** What the bot's settings need for it. */
  readonly settings: Readonly<Record<string, string>>;
};

export type ProgrammeOptions = {
  /** `live`: the real sources of `packs`, by the real clock. The replay unless given. */
  readonly mode?: 'replay' | 'live';
  readonly packs?: readonly string[];
  /** Settings of the bot for its real sources. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Seconds of the replay in one real second. */
  readonly speed?: number;
};

/** Where a programme is put on. */
export type Place = {
  /** Where it may write. */
  readonly folder: string;
  /** Wants to hear of each document that is asked for. */
  readonly onServed: (path: string) => void;
};

const SIX_HOURS = 21_600;

/** Opens the replay of Sora's shutdown, on a web site of its own, or the packs' real sources. */
export async function openProgramme(options: ProgrammeOptions, place: Place): Promise<Programme> {
  const { mode = 'replay', packs = ['packs/sora.yaml'], settings = {}, speed = SIX_HOURS } = options;
  if (mode === 'replay') return openReplay(speed, place);
  return { packs, telling: liveTelling(Date.now()), scenes: [], site: null, settings };
}

async function openReplay(speed: number, { folder, onServed }: Place): Promise<Programme> {
  // With a host for each source no reading waits for another: the bot pauses between two visits to one host.
  const site = await startReplaySite({ hosts: replaySources.length, onAnswer: onServed });
  const pack = join(folder, 'replay.yaml');
  await writeReplayPack(pack, site.origins);
  showScene(site, opening);
  return {
    packs: [pack],
    telling: openTelling({ at: opening.at, speed, scenes }, Date.now()),
    scenes,
    site,
    settings: { ALLOW_PRIVATE_NETWORK: 'true' },
  };
}

/** From now on the sources show what they showed then. */
export function showScene(site: ReplaySite, { shows }: Scene): void {
  for (const [path, document] of Object.entries(shows)) site.documents.set(path, document);
}
