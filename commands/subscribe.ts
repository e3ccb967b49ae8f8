import { MessageFlags } from 'discord.js';
import { welcome } from '../src/alerts/announce.ts';
import { personId, type Recipient } from '../src/alerts/recipient.ts';
import { render } from '../src/alerts/render.ts';
import type { LadderChoice } from '../src/deadlines/ladder.ts';
import type { Command, Services } from '../src/discord/command.ts';
import { everywhere } from '../src/discord/everywhere.ts';
import { knownOf } from '../src/discord/known-of.ts';
import { ladderChoice, ladderOption, ladderWords } from '../src/discord/ladder-option.ts';
import { reachPerson } from '../src/discord/reach-person.ts';
import { say } from '../src/discord/reply.ts';

const CLOSED =
  'I can not send you DMs. Allow them in the privacy settings of a server we share, then use `/subscribe` again. Until then `/status` always has the current state.';
const ALREADY = 'You are subscribed already: news comes to your DMs. `/unsubscribe` stops it.';

export default {
  data: {
    name: 'subscribe',
    description: 'Get every new date and story as a DM',
    ...everywhere,
    options: [ladderOption],
  },
  async execute(interaction, services) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const known = services.recipients.get(personId(interaction.user.id));
    const asked = ladderChoice(interaction.options.getString('reminders'));
    if (known && !known.trouble) {
      if (asked === undefined) return say(interaction, ALREADY);
      await services.recipients.save({ ...known, reminders: asked });
      return say(interaction, `Done: from now on you get ${ladderWords[asked]}. \`/unsubscribe\` stops all.`);
    }
    const person = await reach(interaction.user.id, asked ?? known?.reminders ?? 'all', services);
    await services.recipients.save(person);
    await say(
      interaction,
      'Done: I have sent you where things stand, and news will follow there. `/unsubscribe` stops it.',
    );
  },
} satisfies Command;

/** Opens the DM and proves that it works with the card a new recipient gets anyway. */
async function reach(userId: string, reminders: LadderChoice, services: Services): Promise<Recipient> {
  const { pack, deadlines, now } = knownOf(services);
  const since = now.toISOString();
  const card = welcome(pack.id, { id: personId(userId), since }, deadlines);
  const toPerson = (channelId: string): Recipient => ({
    kind: 'person',
    userId,
    channelId,
    topics: ['deadlines', 'news'],
    minimum: 'notice',
    reminders,
    since,
    trouble: null,
  });
  const channelId = await reachPerson(userId, services, {
    proof: (to) => render(card, toPerson(to), pack, now),
    nonce: card.id.slice(0, 25),
    closed: CLOSED,
  });
  return toPerson(channelId);
}
