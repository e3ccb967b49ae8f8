import * as spec from 'discord-api-spec/zod';
import { MessageType } from 'discord-api-types/v10';
import { z } from 'zod';
import { componentSchema } from '../component.ts';
import type { Answer, Interaction } from '../interaction.ts';
import type { Message } from '../message.ts';
import { editMessage } from '../messages/edit-message.ts';
import { messageBodySchema } from '../messages/message-body.ts';
import { currentMessage } from '../messages/message-store.ts';
import { callbackPayload } from '../payloads/callback-payload.ts';
import { ApiError } from '../rest/api-error.ts';
import { refuseIfAny } from '../rest/complaint.ts';
import type { Call, Routes } from '../rest/router.ts';
import { checkRequest, type Schema } from '../rest/schema-check.ts';
import { checkModal } from '../rules/modal-rules.ts';
import type { World } from '../world.ts';
import { answerMessage, tellAnswer } from './answer-message.ts';

/** The first answer to an interaction. */
export const interactionRoutes: Routes = {
  'POST /interactions/{interaction_id}/{interaction_token}/callback': {
    response: spec.InteractionCallbackResponseSchema,
    open: true,
    handle: callback,
  },
};

/** Callback types by Discord's numbers: which interactions take them, and the schema of their body. */
const callbacks: Readonly<Record<number, { readonly answers: readonly number[]; readonly request: Schema }>> =
  {
    4: { answers: [2, 3, 5], request: spec.CreateMessageInteractionCallbackRequestSchema },
    5: { answers: [2, 3, 5], request: spec.CreateMessageInteractionCallbackRequestSchema },
    6: { answers: [3, 5], request: spec.UpdateMessageInteractionCallbackRequestSchema },
    7: { answers: [3, 5], request: spec.UpdateMessageInteractionCallbackRequestSchema },
    8: { answers: [4], request: spec.ApplicationCommandAutocompleteCallbackRequestSchema },
    9: { answers: [2, 3], request: spec.ModalInteractionCallbackRequestSchema },
  };

const typeSchema = z.object({ type: z.number(), data: z.unknown().optional() });

function callback(world: World, { params, query, body, files }: Call): unknown {
  const interaction = world.interactions.get(params.interaction_token ?? '');
  if (!interaction || interaction.id !== params.interaction_id) throw new ApiError('unknownInteraction');
  if (interaction.acknowledged) throw new ApiError('alreadyAcknowledged');
  if (world.now() - interaction.createdAt > world.timing.answerWithin)
    throw new ApiError('unknownInteraction');
  const { type, data } = readType(interaction, body);
  const answer = give(world, interaction, { type, data: data ?? {}, files });
  interaction.acknowledged = true;
  tellAnswer(world, interaction, answer);
  return query.get('with_response') === 'true'
    ? callbackPayload(world, interaction, { type, answer })
    : undefined;
}

function readType(interaction: Interaction, body: unknown): { type: number; data: unknown } {
  const parsed = typeSchema.safeParse(body);
  const known = callbacks[parsed.data?.type ?? 0];
  if (!parsed.success || !known?.answers.includes(interaction.type)) {
    refuseIfAny([
      {
        path: ['type'],
        code: 'BASE_TYPE_CHOICES',
        message: 'This callback type does not answer this interaction.',
      },
    ]);
  }
  if (known) checkRequest(known.request, body);
  return { type: parsed.data?.type ?? 0, data: parsed.data?.data };
}

type Given = { readonly type: number; readonly data: unknown; readonly files: Call['files'] };

function give(world: World, interaction: Interaction, { type, data, files }: Given): Answer {
  switch (type) {
    case 4:
      return { kind: 'message', message: original(world, interaction, { type, data, files }) };
    case 5:
      return { kind: 'deferred', message: original(world, interaction, { type, data, files }) };
    case 6:
      interaction.originalId = componentMessage(world, interaction).id;
      return { kind: 'deferred-update' };
    case 7:
      return { kind: 'updated', message: update(world, interaction, data, files) };
    case 8:
      return { kind: 'choices', choices: choicesSchema.parse(data).choices };
    default:
      return { kind: 'modal', modal: modal(interaction, data) };
  }
}

/** Type 4 is the reply; type 5 is an empty message that says "thinking" until it is edited. */
function original(world: World, interaction: Interaction, { type, data, files }: Given): Message {
  const isDeferred = type === 5;
  const body = messageBodySchema.parse(data);
  const message = answerMessage(world, interaction, {
    body: isDeferred ? { flags: body.flags } : body,
    files,
    type: interaction.type === 2 ? MessageType.ChatInputCommand : MessageType.Reply,
    isThinking: isDeferred,
  });
  interaction.originalId = message.id;
  return message;
}

function update(world: World, interaction: Interaction, data: unknown, files: Call['files']): Message {
  const message = componentMessage(world, interaction);
  interaction.originalId = message.id;
  return editMessage(world, message, { body: messageBodySchema.parse(data), files });
}

function componentMessage(world: World, interaction: Interaction): Message {
  const place = { id: interaction.messageId ?? '', channelId: interaction.channelId };
  const message = currentMessage(world, place);
  if (!message) throw new ApiError('unknownMessage');
  return message;
}

const choicesSchema = z.object({
  choices: z
    .array(z.object({ name: z.string(), value: z.union([z.string(), z.number()]) }))
    .nullish()
    .transform((choices) => choices ?? []),
});

const modalSchema = z.object({
  custom_id: z.string(),
  title: z.string(),
  components: z.array(componentSchema),
});

function modal(interaction: Interaction, data: unknown) {
  const { custom_id: customId, title, components } = modalSchema.parse(data);
  checkModal(components);
  return { customId, title, components, interactionId: interaction.id };
}
