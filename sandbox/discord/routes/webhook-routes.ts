import * as spec from 'discord-api-spec/zod';
import { MessageFlags, MessageType } from 'discord-api-types/v10';
import type { Interaction } from '../interaction.ts';
import type { Message } from '../message.ts';
import { editMessage } from '../messages/edit-message.ts';
import { type MessageBody, messageBodySchema } from '../messages/message-body.ts';
import { currentMessage, deleteMessage } from '../messages/message-store.ts';
import { messagePayload } from '../payloads/message-payload.ts';
import { ApiError } from '../rest/api-error.ts';
import type { Call, Route, Routes } from '../rest/router.ts';
import type { World } from '../world.ts';
import { answerMessage, tellAnswer } from './answer-message.ts';

/** Discord's bound for an app that only a user has installed. */
const mostFollowUps = 5;
const base = '/webhooks/{webhook_id}/{webhook_token}';

const get: Route = { response: spec.MessageResponseSchema, open: true, handle: getAnswer };
const patch: Route = {
  request: spec.IncomingWebhookUpdateRequestPartialSchema,
  response: spec.MessageResponseSchema,
  open: true,
  handle: editAnswer,
};
const remove: Route = { open: true, handle: deleteAnswer };

/** Everything after the first answer to an interaction: its token works like a webhook's. */
export const webhookRoutes: Routes = {
  [`POST ${base}`]: {
    request: spec.IncomingWebhookRequestPartialSchema,
    response: spec.MessageResponseSchema,
    open: true,
    handle: followUp,
  },
  [`GET ${base}/messages/@original`]: get,
  [`GET ${base}/messages/{message_id}`]: get,
  [`PATCH ${base}/messages/@original`]: patch,
  [`PATCH ${base}/messages/{message_id}`]: patch,
  [`DELETE ${base}/messages/@original`]: remove,
  [`DELETE ${base}/messages/{message_id}`]: remove,
};

/** The acknowledged interaction behind a webhook path. Throws 10015 before the acknowledgement, 50027 after 15 minutes. */
function interactionOf(world: World, { params }: Call): Interaction {
  const interaction = world.interactions.get(params.webhook_token ?? '');
  if (!interaction?.acknowledged || params.webhook_id !== world.application.id)
    throw new ApiError('unknownWebhook');
  if (world.now() - interaction.createdAt > world.timing.tokenLife) throw new ApiError('deadWebhookToken');
  return interaction;
}

/** The named answer, or the original one. An interaction's token opens no message but its own. */
function messageOf(world: World, interaction: Interaction, { params }: Call): Message {
  const wanted = params.message_id ?? interaction.originalId;
  const isOwn = wanted === interaction.originalId || interaction.answerIds.includes(wanted ?? '');
  const message = isOwn
    ? currentMessage(world, { id: wanted ?? '', channelId: interaction.channelId })
    : undefined;
  if (!message) throw new ApiError('unknownMessage');
  return message;
}

function getAnswer(world: World, call: Call): unknown {
  return messagePayload(world, messageOf(world, interactionOf(world, call), call));
}

function editAnswer(world: World, call: Call): unknown {
  const interaction = interactionOf(world, call);
  const message = messageOf(world, interaction, call);
  return messagePayload(
    world,
    change(world, interaction, { message, body: messageBodySchema.parse(call.body), files: call.files }),
  );
}

function deleteAnswer(world: World, call: Call): undefined {
  deleteMessage(world, messageOf(world, interactionOf(world, call), call));
}

function followUp(world: World, call: Call): unknown {
  const interaction = interactionOf(world, call);
  const body = messageBodySchema.parse(call.body);
  const thinking = thinkingMessage(world, interaction);
  // The first follow-up to a deferred reply takes the place of "thinking", and its privacy was fixed then.
  if (thinking)
    return messagePayload(world, change(world, interaction, { message: thinking, body, files: call.files }));
  const isUserInstalledOnly = interaction.owners['0'] === undefined;
  if (isUserInstalledOnly && interaction.followUps >= mostFollowUps) throw new ApiError('tooManyFollowUps');
  const message = answerMessage(world, interaction, { body, files: call.files, type: MessageType.Reply });
  interaction.followUps += 1;
  tellAnswer(world, interaction, { kind: 'follow-up', message });
  return messagePayload(world, message);
}

type Change = { readonly message: Message; readonly body: MessageBody; readonly files: Call['files'] };

function change(world: World, interaction: Interaction, { message, body, files }: Change): Message {
  const edited = editMessage(world, message, { body, files });
  tellAnswer(world, interaction, { kind: 'edited', message: edited });
  return edited;
}

function thinkingMessage(world: World, interaction: Interaction): Message | undefined {
  if (interaction.originalId === undefined) return undefined;
  const original = currentMessage(world, { id: interaction.originalId, channelId: interaction.channelId });
  return original && (original.flags & MessageFlags.Loading) !== 0 ? original : undefined;
}
