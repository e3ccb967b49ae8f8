import type { Discord } from '../discord/discord.ts';
import { startDiscord } from '../discord/start-discord.ts';
import type { ReplaySite } from '../replay/replay-site.ts';
import type { ActivityLine } from './activity-log.ts';
import type { Clockwork } from './clockwork.ts';
import { createFaultSwitches, type FaultSwitches } from './fault-switches.ts';
import { type Community, foundCommunity } from './found-community.ts';
import { placeName } from './place-name.ts';
import { createRequestTeller } from './tell-request.ts';

/** A Discord with its people, and what can be done to it. */
export type StageSet = {
  readonly discord: Discord;
  readonly community: Community;
  readonly faults: FaultSwitches;
};

type Parts = {
  readonly clockwork: Clockwork;
  readonly site: ReplaySite | null;
  readonly tell: (line: ActivityLine | null) => void;
  /** The bot has come online, or gone. */
  readonly onPresence: () => void;
};

/** Starts a Discord that shows the replay's time, and tells of each request that it refuses. */
export async function buildSet({ clockwork, site, tell, onPresence }: Parts): Promise<StageSet> {
  const tellRequest = createRequestTeller((channelId) => placeName(discord, channelId));
  const discord = await startDiscord({
    wallClock: () => clockwork.now().getTime(),
    onRequest: (request) => tell(tellRequest(request)),
  });
  discord.watch((happening) => {
    if (happening.kind === 'change' && happening.of === 'presence') onPresence();
  });
  const community = foundCommunity(discord);
  return { discord, community, faults: createFaultSwitches({ discord, community, site }) };
}
