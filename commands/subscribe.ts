import { MessageFlags } from 'discord.js';
import { welcome } from '../src/alerts/announce.ts';
import { personId, type Recipient } from '../src/alerts/recipient.ts';
import { render } from '../src/alerts/render.ts';
import type { Command, Services } from '../src/discord/command.ts';
import { everywhere } from '../src/discord/everywhere.ts';
import { knownOf } from '../src/discord/known-of.ts';
import { say } from '../src/discord/reply.ts';
import { UserError } from '../src/discord/user-error.ts';

const CLOSED =
  'I can not send you DMs. Allow them in the privacy settings of a server we share, then use `/subscribe` again. Until then `/status` always has the current state.';
const ALREADY = 'You are subscribed already: news comes to your DMs. `/unsubscribe` stops it.';
const BUSY = 'Discord is not taking DMs from me right now. Please try `/subscribe` again in a few minutes.';

export default {
  data: {
    name: 'subscribe',
    description: 'Get every new date and story as a DM',
    ...everywhere,
  },
  async execute(interaction, services) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const known = services.recipients.get(personId(interaction.user.id));
    if (known && !known.trouble) return say(interaction, ALREADY);
    const person = await reach(interaction.user.id, services);
    await services.recipients.save(person);
    await say(
      interaction,
      'Done: I have sent you where things stand, and news will follow there. `/unsubscribe` stops it.',
    );
  },
} satisfies Command;

/** Opens the DM and proves that it works with the card a new recipient gets anyway. */
async function reach(userId: string, services: Services): Promise<Recipient> {
  const dm = await services.openDm(userId);
  if (dm.kind !== 'open') throw new UserError(dm.kind === 'later' ? BUSY : CLOSED);
  const { pack, deadlines, now } = knownOf(services);
  const person: Recipient = {
    kind: 'person',
    userId,
    channelId: dm.channelId,
    topics: ['deadlines', 'news'],
    minimum: 'notice',
    since: now.toISOString(),
    trouble: null,
  };
  const card = welcome(pack.id, { id: personId(userId), since: person.since }, deadlines);
  const sent = await services.send(dm.channelId, render(card, person, pack, now), card.id.slice(0, 25));
  if (sent.kind !== 'sent') throw new UserError(sent.kind === 'later' ? BUSY : CLOSED);
  return person;
}
