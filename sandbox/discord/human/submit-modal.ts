import { ComponentType } from 'discord-api-types/v10';
import { allComponents, type Component } from '../component.ts';
import type { User } from '../guild.ts';
import type { Modal } from '../interaction.ts';
import { currentMessage } from '../messages/message-store.ts';
import { numberComponents } from '../payloads/component-payload.ts';
import { messagePayload } from '../payloads/message-payload.ts';
import type { World } from '../world.ts';
import { createOutcomeJudge } from './judge.ts';
import { isRefused, type Outcome, refuse } from './outcome.ts';
import { findPlace, type Place } from './place.ts';
import { type Patience, type Raised, raise } from './raise.ts';
import { resolvedPayload } from './resolved.ts';
import { selectionComplaint } from './use-component.ts';

/** Values by custom id: a text, or what was chosen in a select. */
export type ModalValues = Readonly<Record<string, string | readonly string[]>>;

/** Fills in a modal that the bot has shown, and sends it. */
export async function submitModal(
  world: World,
  user: User,
  {
    modal,
    values,
    patience,
  }: { readonly modal: Modal; readonly values: ModalValues; readonly patience: Patience },
): Promise<Outcome> {
  const source = world.interactionsById.get(modal.interactionId);
  if (source?.userId !== user.id) return refuse('This form was shown to somebody else.');
  const channel = world.channels.get(source.channelId);
  const place = findPlace(world, user, channel ? { channel } : {});
  if (isRefused(place)) return place;
  const wrong = modalComplaint(world, place, { modal, values });
  if (wrong !== undefined) return refuse(wrong);
  const components = numberComponents(modal.components).map((one) => filled(one, values));
  const ids = Object.values(values).flatMap((value) => (typeof value === 'string' ? [] : value));
  const data = { custom_id: modal.customId, components, resolved: resolvedPayload(world, place, ids) };
  const raised: Raised = {
    type: 5,
    name: modal.customId,
    data,
    triggeredBy: source.id,
    ...triggerMessage(world, source),
  };
  return raise(world, place, { raised, patience, judge: createOutcomeJudge() });
}

function triggerMessage(
  world: World,
  { messageId, channelId }: { readonly messageId?: string; readonly channelId: string },
) {
  const stored = messageId === undefined ? undefined : currentMessage(world, { id: messageId, channelId });
  return stored ? { message: { stored, payload: messagePayload(world, stored) } } : {};
}

function modalComplaint(
  world: World,
  place: Place,
  { modal, values }: { readonly modal: Modal; readonly values: ModalValues },
): string | undefined {
  const inputs = [...allComponents(modal.components)].filter(({ custom_id: id }) => id !== undefined);
  const stranger = Object.keys(values).find((id) => !inputs.some((input) => input.custom_id === id));
  if (stranger !== undefined) return `This form has no field ${stranger}.`;
  for (const input of inputs) {
    const wrong = inputComplaint(world, place, { input, value: values[input.custom_id ?? ''] });
    if (wrong !== undefined) return `${fieldName(modal, input)}: ${wrong}`;
  }
  return undefined;
}

function inputComplaint(
  world: World,
  place: Place,
  { input, value }: { readonly input: Component; readonly value: ModalValues[string] | undefined },
): string | undefined {
  const isRequired = input.required ?? true;
  if (input.type !== ComponentType.TextInput) {
    const chosen = typeof value === 'string' ? [value] : (value ?? []);
    if (chosen.length === 0 && !isRequired) return undefined;
    return selectionComplaint(world, place, { component: input, values: chosen });
  }
  const text = typeof value === 'string' ? value : (input.value ?? '');
  if (text === '') return isRequired ? 'This field is required.' : undefined;
  if (text.length < (input.min_length ?? 0)) return `Write at least ${input.min_length} characters.`;
  const most = input.max_length ?? 4000;
  return text.length > most ? `Write at most ${most} characters.` : undefined;
}

/** What a person reads beside a field: its own label, or that of the component around it. */
function fieldName({ components }: Modal, input: Component): string {
  const around = [...allComponents(components)].find(({ component }) => component === input);
  return around?.label ?? input.label ?? input.custom_id ?? '';
}

/** The submitted form repeats the modal's structure, with values in place of definitions. */
function filled(component: Component, values: ModalValues): Record<string, unknown> {
  const { type, id, custom_id: customId } = component;
  const inner = {
    ...(component.components ? { components: component.components.map((one) => filled(one, values)) } : {}),
    ...(component.component ? { component: filled(component.component, values) } : {}),
  };
  if (customId === undefined) return { type, id, ...inner };
  const value = values[customId];
  const isText = type === ComponentType.TextInput;
  const given = isText
    ? { value: value ?? component.value ?? '' }
    : { values: typeof value === 'string' ? [value] : (value ?? []) };
  return { type, id, custom_id: customId, ...given };
}
