import { MessageFlags } from 'discord.js';
import { personId, type Recipient } from '../src/alerts/recipient.ts';
import { render } from '../src/alerts/render.ts';
import { welcome } from '../src/alerts/welcome.ts';
import type { Command, Services } from '../src/discord/command.ts';
import { everywhere } from '../src/discord/everywhere.ts';
import { knownOf } from '../src/discord/known-of.ts';
import { ladderChoice, ladderOption, ladderWords } from '../src/discord/ladder-option.ts';
import { chosenRest } from '../src/discord/quiet/chosen-rest.ts';
import { digestOption } from '../src/discord/quiet/digest-option.ts';
import { personalQuiet, setPersonalQuiet } from '../src/discord/quiet/personal-quiet.ts';
import { quietOptions, restChoices } from '../src/discord/quiet/quiet-options.ts';
import { restWords } from '../src/discord/quiet/rest-words.ts';
import { reachPerson } from '../src/discord/reach-person.ts';
import { say } from '../src/discord/reply.ts';

const CLOSED =
  'I can not send you DMs. Allow them in the privacy settings of a server we share, then use `/subscribe` again. Until then `/status` always has the current state.';
const STARTED =
  'Done: I have sent you where things stand, and news will follow there. `/unsubscribe` stops it.';
const ALREADY = 'You are subscribed already: news comes to your DMs. `/unsubscribe` stops it.';

type Person = Extract<Recipient, { kind: 'person' }>;
type Wished = Pick<Person, 'reminders' | 'quiet' | 'digest'>;

export default {
  data: {
    name: 'subscribe',
    description: 'Get every new date and story as a DM',
    ...everywhere,
    options: [ladderOption, digestOption, ...quietOptions],
  },
  async execute(interaction, services) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const userId = interaction.user.id;
    const known = services.recipients.get(personId(userId));
    const reminders = ladderChoice(interaction.options.getString('reminders'));
    const held = { quiet: personalQuiet(userId, services), digest: known?.digest ?? null };
    const rest = chosenRest(interaction, held);
    const wished = { reminders: reminders ?? known?.reminders ?? 'all', ...(rest ?? held) };
    if (known?.kind === 'person' && !known.trouble) {
      if (reminders === undefined && rest === undefined) return say(interaction, ALREADY);
      await keep({ ...known, ...wished }, services);
      return say(interaction, `${changed(wished, services.now())} \`/unsubscribe\` stops all.`);
    }
    await keep(await reach(userId, wished, services), services);
    await say(interaction, [STARTED, ...restWords(wished, services.now())].join(' '));
  },
  async autocomplete(interaction, services) {
    await interaction.respond(restChoices(interaction.options.getFocused(true), services.now()));
  },
} satisfies Command;

async function keep(person: Person, services: Services): Promise<void> {
  await services.recipients.save(person);
  await setPersonalQuiet(person.userId, person.quiet, services);
}

function changed(wished: Wished, now: Date): string {
  const reminders = `Done: from now on you get ${ladderWords[wished.reminders]}.`;
  return [reminders, ...restWords(wished, now)].join(' ');
}

/** Opens the DM and proves that it works with the card a new recipient gets anyway. */
async function reach(userId: string, wished: Wished, services: Services): Promise<Person> {
  const { pack, deadlines, now } = knownOf(services);
  const since = now.toISOString();
  const card = welcome(pack.id, { id: personId(userId), since }, deadlines);
  const toPerson = (channelId: string): Person => ({
    kind: 'person',
    userId,
    channelId,
    topics: ['deadlines', 'news'],
    minimum: 'notice',
    ...wished,
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
