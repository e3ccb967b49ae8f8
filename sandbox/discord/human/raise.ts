import { randomBytes } from 'node:crypto';
import type { Interaction } from '../interaction.ts';
import type { Message } from '../message.ts';
import type { World } from '../world.ts';
import type { Judge } from './judge.ts';
import { type Place, placePayload } from './place.ts';

const mostInteractions = 50_000;

export type Raised = {
  readonly type: Interaction['type'];
  readonly name: string;
  readonly data: Record<string, unknown>;
  /** The message whose component was used. */
  readonly message?: { readonly stored: Message; readonly payload: unknown };
  readonly triggeredBy?: string;
};

export type Patience = {
  /** How long a person watches "thinking" before giving up, in milliseconds. */
  readonly patience: number;
  /** Ends every wait when the sandbox closes. */
  readonly closing: AbortSignal;
};

/** Sends an interaction to the bot and hands every answer to `onAnswer` until that returns a result, or time runs out. */
export function raise<Result>(
  world: World,
  place: Place,
  {
    raised,
    patience,
    judge,
  }: { readonly raised: Raised; readonly patience: Patience; readonly judge: Judge<Result> },
): Promise<Result> {
  const { promise, resolve } = Promise.withResolvers<Result>();
  const interaction = createInteraction(world, place, raised);
  const finish = (result: Result) => {
    clearTimeout(timer);
    interaction.answered = () => undefined;
    patience.closing.removeEventListener('abort', giveUp);
    resolve(result);
  };
  const giveUp = () => finish(judge.late(interaction));
  let timer = setTimeout(giveUp, world.timing.answerWithin);
  patience.closing.addEventListener('abort', giveUp);
  interaction.answered = (answer) => {
    const result = judge.answer(interaction, answer);
    if (result !== undefined) return finish(result);
    clearTimeout(timer);
    timer = setTimeout(giveUp, patience.patience);
  };
  dispatch(world, place, { interaction, raised });
  return promise;
}

function createInteraction(world: World, place: Place, raised: Raised): Interaction {
  const interaction: Interaction = {
    id: world.nextId(),
    token: randomBytes(48).toString('base64url'),
    type: raised.type,
    name: raised.name,
    userId: place.user.id,
    channelId: place.channel.id,
    ...(place.guild ? { guildId: place.guild.id } : {}),
    createdAt: world.now(),
    owners: place.owners,
    ...(raised.message ? { messageId: raised.message.stored.id } : {}),
    ...(raised.triggeredBy === undefined ? {} : { triggeredBy: raised.triggeredBy }),
    acknowledged: false,
    answerIds: [],
    followUps: 0,
    answered: () => undefined,
  };
  forgetOldest(world);
  world.interactions.set(interaction.token, interaction);
  world.interactionsById.set(interaction.id, interaction);
  return interaction;
}

/** A sandbox may run for days; nobody asks about an interaction that old. */
function forgetOldest(world: World): void {
  if (world.interactions.size < mostInteractions) return;
  for (const [token, { id }] of world.interactions) {
    world.interactions.delete(token);
    world.interactionsById.delete(id);
    return;
  }
}

function dispatch(
  world: World,
  place: Place,
  { interaction, raised }: { readonly interaction: Interaction; readonly raised: Raised },
): void {
  const data = {
    version: 1,
    id: interaction.id,
    application_id: world.application.id,
    type: raised.type,
    token: interaction.token,
    data: raised.data,
    ...placePayload(world, place),
    ...(raised.message ? { message: raised.message.payload } : {}),
  };
  const shard = place.guild ? { guildId: place.guild.id } : {};
  world.signals.emit('dispatch', { event: 'INTERACTION_CREATE', data, intent: 0, ...shard });
}
