import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { allComponents, type Component } from '../component.ts';
import type { User } from '../guild.ts';
import type { Message } from '../message.ts';
import { currentMessage } from '../messages/message-store.ts';
import { messagePayload } from '../payloads/message-payload.ts';
import type { World } from '../world.ts';
import { createOutcomeJudge } from './judge.ts';
import { isRefused, type Outcome, type Refused, refuse } from './outcome.ts';
import { findPlace, type Place } from './place.ts';
import { type Patience, raise } from './raise.ts';
import { resolvedPayload } from './resolved.ts';

export type ComponentUse = {
  readonly message: Pick<Message, 'id' | 'channelId'>;
  readonly customId: string;
  /** Absent for a click; chosen values for a select. */
  readonly values?: readonly string[];
};

/** Clicks a button, or chooses in a select, on the message as it stands now. */
export async function useComponent(
  world: World,
  user: User,
  { use, patience }: { readonly use: ComponentUse; readonly patience: Patience },
): Promise<Outcome> {
  const message = currentMessage(world, use.message);
  if (!message) return refuse('This message is gone.');
  if (message.seenBy !== undefined && message.seenBy !== user.id)
    return refuse('This message is for somebody else.');
  const place = findPlace(world, user, placeOf(world, message));
  if (isRefused(place)) return place;
  const component = findUsable(world, place, { message, use });
  if (isRefused(component)) return component;
  return raise(world, place, {
    raised: {
      type: 3,
      name: use.customId,
      data: componentData(world, place, { component, use }),
      message: { stored: message, payload: messagePayload(world, message) },
    },
    patience,
    judge: createOutcomeJudge(),
  });
}

function placeOf(world: World, { channelId }: Message) {
  const channel = world.channels.get(channelId);
  return channel ? { channel } : {};
}

function findUsable(
  world: World,
  place: Place,
  { message, use }: { readonly message: Message; readonly use: ComponentUse },
): Component | Refused {
  const component = [...allComponents(message.components)].find((one) => one.custom_id === use.customId);
  if (!component) return refuse(`This message has nothing named ${use.customId}.`);
  if (component.disabled) return refuse('This is switched off.');
  if (component.type === ComponentType.Button)
    return component.style === ButtonStyle.Link || use.values
      ? refuse('This is a button, and nothing can be chosen in it.')
      : component;
  if (!use.values) return refuse('This is a list to choose from, not a button.');
  const wrong = selectionComplaint(world, place, { component, values: use.values });
  return wrong === undefined ? component : refuse(wrong);
}

/** What is wrong with a selection, in a message or a modal. */
export function selectionComplaint(
  world: World,
  { guild }: Place,
  { component, values }: { readonly component: Component; readonly values: readonly string[] },
): string | undefined {
  if (values.length < (component.min_values ?? 1)) return `Choose at least ${component.min_values ?? 1}.`;
  if (values.length > (component.max_values ?? 1)) return `Choose at most ${component.max_values ?? 1}.`;
  const exists = (id: string): boolean => {
    switch (component.type) {
      case ComponentType.StringSelect:
        return (component.options ?? []).some(({ value }) => value === id);
      case ComponentType.RoleSelect:
        return guild?.roles.has(id) ?? false;
      case ComponentType.UserSelect:
        return world.users.has(id);
      case ComponentType.MentionableSelect:
        return world.users.has(id) || (guild?.roles.has(id) ?? false);
      default:
        return isChannelOf(world, { guildId: guild?.id, id, types: component.channel_types });
    }
  };
  return values.every(exists) ? undefined : 'That is not one of the choices.';
}

function isChannelOf(
  world: World,
  {
    guildId,
    id,
    types,
  }: {
    readonly guildId: string | undefined;
    readonly id: string;
    readonly types: readonly number[] | undefined;
  },
): boolean {
  const channel = world.channels.get(id);
  return (
    channel !== undefined && channel.guildId === guildId && (!types?.length || types.includes(channel.type))
  );
}

function componentData(
  world: World,
  place: Place,
  { component, use }: { readonly component: Component; readonly use: ComponentUse },
): Record<string, unknown> {
  const { type, id } = component;
  const isThings = type !== ComponentType.Button && type !== ComponentType.StringSelect;
  return {
    component_type: type,
    custom_id: use.customId,
    id,
    ...(use.values ? { values: use.values } : {}),
    ...(isThings ? { resolved: resolvedPayload(world, place, use.values ?? []) } : {}),
  };
}
