import type { Person, Stage } from '../../show/show.ts';
import type { BotStatus, PersonView, StateView } from '../state-view.ts';
import { toChannelView } from './to-channel-view.ts';
import { toGuildView } from './to-guild-view.ts';

type Look = { readonly stage: Stage; readonly person: Person; readonly bot: BotStatus };

/** All that one person sees beside messages. */
export function toStateView({ stage, person, bot }: Look): StateView {
  const { discord } = stage;
  const viewer = { discord, user: person.user };
  const guilds = [...person.user.guildIds].map(discord.guild).filter((guild) => guild !== undefined);
  const dm = discord.dm(person.user);
  return {
    world: stage.id,
    me: toPersonView(person),
    people: stage.people.map(toPersonView),
    bot: { id: discord.botId, name: discord.user(discord.botId)?.name ?? 'Bot', status: bot },
    guilds: guilds.map((guild) => toGuildView(viewer, guild)),
    dm: dm ? toChannelView(viewer, dm) : null,
    startChannelId: stage.startChannelId,
  };
}

function toPersonView({ user, about }: Person): PersonView {
  return { id: user.id, name: user.name, about, locale: user.locale, dmsOpen: user.dmsOpen };
}
