import type { SelectView } from '../../message-view.ts';
import type { GuildView, StateView } from '../../state-view.ts';

export type Choice = {
  readonly label: string;
  readonly value: string;
  readonly description: string | null;
  readonly emoji: string | null;
};

/** What can be chosen: the bot's own texts, or people, roles and channels of the server that is open. */
export function selectChoices(
  select: SelectView,
  state: StateView | null,
  channelId: string | null,
): readonly Choice[] {
  if (select.of === 'text' || state === null) return select.options;
  const guild = state.guilds.find(({ channels }) => channels.some(({ id }) => id === channelId));
  switch (select.of) {
    case 'user':
      return users(state, guild);
    case 'role':
      return roles(guild);
    case 'mentionable':
      return [...users(state, guild), ...roles(guild)];
    case 'channel':
      return channels(guild, select.channelTypes);
  }
}

function users({ me, bot }: StateView, guild: GuildView | undefined): Choice[] {
  return (guild?.members ?? [me, bot]).map(({ id, name }) => choice(id, name));
}

function roles(guild: GuildView | undefined): Choice[] {
  return (guild?.roles ?? []).map(({ id, name }) => choice(id, name.startsWith('@') ? name : `@${name}`));
}

function channels(guild: GuildView | undefined, types: readonly number[]): Choice[] {
  return (guild?.channels ?? [])
    .filter(({ type }) => types.length === 0 || types.includes(type))
    .map(({ id, name }) => choice(id, `#${name}`));
}

function choice(value: string, label: string): Choice {
  return { value, label, description: null, emoji: null };
}
