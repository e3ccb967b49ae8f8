import {
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  PermissionFlagsBits,
} from 'discord.js';
import { deadlineButtons } from '../../alerts/deadline-buttons.ts';
import { deadlinesIn } from '../../alerts/deadlines-in.ts';
import type { Message } from '../../alerts/message.ts';
import { whyAlertWords } from '../../answers/why-alert-words.ts';
import { whyAsideCard } from '../../answers/why-aside-card.ts';
import { whyChoiceCard } from '../../answers/why-choice-card.ts';
import { whyHeadlineCard } from '../../answers/why-headline-card.ts';
import { whyStoryCard } from '../../answers/why-story-card.ts';
import type { Services } from '../command.ts';
import { knownOf } from '../known-of.ts';
import { findSubject, type Subject } from './find-subject.ts';
import { toldHere, type Viewer } from './told-here.ts';

/** The answer to `/why` for whoever asks, where they ask. Throws UserError. */
export async function answerWhy(
  interaction: ChatInputCommandInteraction | MessageComponentInteraction,
  said: string,
  services: Services,
): Promise<Message> {
  const viewer = {
    userId: interaction.user.id,
    guildId: interaction.guildId,
    channelId: interaction.channelId,
    manages: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true,
  };
  return messageOf(await findSubject(said, viewer, services), viewer, services);
}

async function messageOf(subject: Subject, viewer: Viewer, services: Services): Promise<Message> {
  const known = knownOf(services);
  switch (subject.kind) {
    case 'story':
      return whyStoryCard(known, { ...subject, told: await toldHere(subject.story, viewer, services) });
    case 'aside':
      return whyAsideCard(known, subject.aside);
    case 'several':
      return whyChoiceCard(subject.stories);
    case 'headline': {
      const judged = services.products[0]?.judge(subject.text);
      if (!judged) throw new Error('no product is loaded');
      return whyHeadlineCard(known, subject.text, judged);
    }
    case 'alert': {
      const { alert } = subject;
      return {
        content: whyAlertWords(alert.kind),
        embeds: [],
        components: deadlineButtons(deadlinesIn(alert), known.now),
        allowed_mentions: { parse: [] },
      };
    }
  }
}
