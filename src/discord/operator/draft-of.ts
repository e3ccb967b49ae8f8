import type { ChatInputCommandInteraction } from 'discord.js';
import type { Action, AlertAction } from '../../alerts/action.ts';
import { alertParts } from '../../alerts/alert-parts.ts';
import type { Services } from '../command.ts';
import { findDeadline } from '../find-deadline.ts';
import { knownOf } from '../known-of.ts';
import { draftAdd, draftCorrect, draftRetract, isCallingOff, type Order } from './draft-ruling.ts';
import { draftMerge } from './draft-story.ts';
import { findAboutToAdd } from './find-about.ts';
import { findAlert } from './find-alert.ts';
import { findStory } from './find-story.ts';
import { orderOf } from './order-of.ts';
import { readReason, readWords } from './read-words.ts';

type Interaction = ChatInputCommandInteraction;

/** What an operator asks for by a command, checked and ready to be looked at. Throws UserError with what to change. */
export async function draftOf(interaction: Interaction, services: Services): Promise<Action> {
  const { options } = interaction;
  const order = orderOf(interaction, services);
  const reason = options.getString('reason');
  switch (`${options.getSubcommandGroup()} ${options.getSubcommand()}`) {
    case 'deadline add':
      return draftAdd(order, aboutToAdd(interaction, services), saidIn(interaction, services));
    case 'deadline correct':
      return draftCorrect(order, chosenDeadline(interaction, services), saidIn(interaction, services));
    case 'deadline retract':
      return draftRetract(order, chosenDeadline(interaction, services), reason);
    case 'story merge':
      return draftMerge(
        order,
        storyIn('story', interaction, services),
        storyIn('other', interaction, services),
      );
    default:
      return draftWords(order, interaction, services);
  }
}

function storyIn(name: string, { options }: Interaction, services: Services) {
  return findStory(services, options.getString(name, true));
}

function chosenDeadline({ options }: Interaction, services: Services) {
  return findDeadline(services, options.getString('deadline', true));
}

function aboutToAdd({ options }: Interaction, services: Services) {
  return findAboutToAdd(services, {
    surface: options.getString('surface', true),
    provider: options.getString('provider'),
    region: options.getString('region'),
    isCalledOff: isCallingOff(options.getString('date', true)),
  });
}

function saidIn({ options }: Interaction, services: Services) {
  return {
    date: options.getString('date', true),
    quote: options.getString('quote', true),
    address: options.getString('address', true),
    reason: options.getString('reason'),
    pack: knownOf(services).pack,
  };
}

async function draftWords(order: Order, { options }: Interaction, services: Services): Promise<AlertAction> {
  const { pack, now } = knownOf(services);
  const words = options.getString('words');
  const reason = readReason(options.getString('reason'));
  const newWords = words === null ? null : readWords(words);
  const wrong = await findAlert(services, options.getString('alert', true));
  return {
    kind: 'alert',
    ...order,
    packId: wrong.packId,
    reason,
    doneAt: null,
    alertId: wrong.id,
    said: alertParts(wrong, pack, now).headline,
    words: newWords,
  };
}
