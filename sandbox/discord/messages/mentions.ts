import { PermissionFlagsBits as bits } from 'discord-api-types/v10';
import { allComponents, type Component } from '../component.ts';
import type { Channel } from '../guild.ts';
import type { Pinged } from '../message.ts';
import { holds, permissionsIn } from '../permissions.ts';
import type { World } from '../world.ts';
import type { AllowedMentions } from './message-body.ts';

type Mentionable = {
  readonly channel: Channel;
  readonly content: string;
  readonly components: readonly Component[];
  readonly allowed: AllowedMentions | undefined;
  /** The author of the message that is replied to. */
  readonly repliedTo?: string | undefined;
};

/**
 * Whom a message pings, by Discord's rules on allowed mentions: only text outside embeds counts, a missing
 * `allowed_mentions` allows all, and a role or `@everyone` also needs the role or the bot to be entitled.
 */
export function findPinged(
  world: World,
  { channel, content, components, allowed, repliedTo }: Mentionable,
): Pinged {
  const text = [content, ...[...allComponents(components)].map((one) => one.content ?? '')].join('\n');
  const permitted = permissionsIn(world, channel, world.botId);
  const mayPingAll = holds(permitted, bits.MentionEveryone);
  const roles = channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId)?.roles;
  const users = named(text, /<@!?(\d+)>/g).filter(
    (id) => world.users.has(id) && allows(allowed, 'users', id),
  );
  const replied =
    repliedTo !== undefined && (allowed?.replied_user ?? allowed === undefined) ? [repliedTo] : [];
  return {
    // The author is never told of its own message.
    users: [...new Set([...users, ...replied])].filter((id) => id !== world.botId),
    roles: named(text, /<@&(\d+)>/g).filter(
      (id) => (roles?.get(id)?.mentionable || (roles?.has(id) && mayPingAll)) && allows(allowed, 'roles', id),
    ),
    everyone:
      mayPingAll &&
      /@(everyone|here)/.test(text) &&
      (allowed?.parse?.includes('everyone') ?? allowed === undefined),
  };
}

function named(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, id]) => id ?? ''))];
}

function allows(allowed: AllowedMentions | undefined, kind: 'users' | 'roles', id: string): boolean {
  if (allowed === undefined) return true;
  return (allowed.parse?.includes(kind) ?? false) || (allowed[kind]?.includes(id) ?? false);
}
