import { PermissionFlagsBits as bits } from 'discord-api-types/v10';
import type { Discord } from '../discord/discord.ts';
import type { FaultId, FaultView } from '../page/show-view.ts';
import type { ReplaySite } from '../replay/replay-site.ts';
import type { Community } from './found-community.ts';

type Parts = {
  readonly discord: Discord;
  readonly community: Community;
  /** Absent where the sources are real: nothing can be done to them. */
  readonly site: ReplaySite | null;
};

/** What can be done to the bot from outside, each on or off. */
export type FaultSwitches = {
  readonly views: () => readonly FaultView[];
  /** Returns the fault as it is then; null when it was so already, or there is no such fault here. */
  readonly set: (id: FaultId, on: boolean) => FaultView | null;
};

type Fault = Pick<FaultView, 'id' | 'label' | 'about'> & {
  /** Begins the fault; what it returns ends it. */
  readonly begin: () => () => void;
};

export function createFaultSwitches(parts: Parts): FaultSwitches {
  const faults = [...discordFaults(parts), ...(parts.site ? [blindSource(parts.site)] : [])];
  const ends = new Map<FaultId, () => void>();
  const view = ({ id, label, about }: Fault): FaultView => ({ id, label, about, on: ends.has(id) });
  return {
    views: () => faults.map(view),
    set(id, on) {
      const fault = faults.find((one) => one.id === id);
      if (!fault || ends.has(id) === on) return null;
      if (on) ends.set(id, fault.begin());
      else {
        ends.get(id)?.();
        ends.delete(id);
      }
      return view(fault);
    },
  };
}

function discordFaults({ discord, community: { member, news } }: Parts): Fault[] {
  return [
    {
      id: 'discord-down',
      label: 'Discord is down',
      about: 'Discord answers every request with 503, and cuts the connection.',
      begin: () => cutOff(discord),
    },
    {
      id: 'rate-limits',
      label: 'Too many requests',
      about: 'Discord takes no new message and asks to wait 2 seconds, again and again.',
      begin: () =>
        discord.fault({ kind: 'rate-limit', retryAfter: 2, route: 'POST /channels/{channel_id}/messages' }),
    },
    {
      id: 'slow-answers',
      label: 'Discord is slow',
      about: 'Each answer of Discord takes 4 seconds.',
      begin: () => discord.fault({ kind: 'slow', ms: 4000 }),
    },
    {
      id: 'closed-dms',
      label: `${member.name} closes DMs`,
      about: `Discord lets no direct message through to ${member.name}.`,
      begin: () => {
        discord.setDmsOpen(member, false);
        return () => discord.setDmsOpen(member, true);
      },
    },
    {
      id: 'missing-permission',
      label: 'Missing permission',
      about: `The bot loses Send Messages in #${news.name}.`,
      begin: () => {
        discord.setOverwrites(news, [{ id: discord.botId, type: 1, deny: bits.SendMessages }]);
        return () => discord.setOverwrites(news, []);
      },
    },
  ];
}

function cutOff(discord: Discord): () => void {
  const end = discord.fault({ kind: 'status', status: 503 });
  discord.gateway.accept(false);
  discord.gateway.drop();
  return () => {
    end();
    discord.gateway.accept(true);
  };
}

function blindSource({ guarded }: ReplaySite): Fault {
  const paths = ['/help', '/deprecations'];
  return {
    id: 'blind-source',
    label: 'Source blind',
    about: 'The help article and the deprecations page show a robot check instead.',
    begin: () => {
      for (const path of paths) guarded.add(path);
      return () => {
        for (const path of paths) guarded.delete(path);
      };
    },
  };
}
