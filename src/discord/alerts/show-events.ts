import { type ChatInputCommandInteraction, type Guild, MessageFlags } from 'discord.js';
import { wantedEvents } from '../../server-events/wanted-events.ts';
import { canMakeEvents } from '../can-make-events.ts';
import type { Services } from '../command.ts';
import { say } from '../reply.ts';
import { UserError } from '../user-error.ts';

const LACKS = 'I may not make events here yet. Give my role the permission **Create Events**';

/** `/alerts events`: checks that the bot may make events before anything is saved. */
export async function showEvents(
  interaction: ChatInputCommandInteraction<'cached'>,
  services: Services,
): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const isOn = interaction.options.getString('show', true) === 'on';
  await say(interaction, await (isOn ? turnOn : turnOff)(interaction.guild, services));
}

async function turnOn(guild: Guild, services: Services): Promise<string> {
  if (!canMakeEvents(guild)) throw new UserError(`${LACKS}, then try again. Nothing was saved.`);
  await services.serverEvents.turnOn(guild.id);
  services.keepEvents(guild.id);
  const now = services.now();
  const wanted = services.products.flatMap(({ pack, deadlines }) => wantedEvents(pack, deadlines(), now));
  const ahead = wanted.filter(({ startsAt }) => startsAt > now.toISOString()).length;
  return [
    `Done: every day that something ends on gets an event in this server. ${aheadWords(ahead)}`,
    'They move with their dates, go when a date is withdrawn, and ping nobody. An end that has no day yet gets its event once it has one.',
    'If you delete one, it stays away until its date changes. `/alerts events show:off` takes all of them away.',
  ].join('\n');
}

function aheadWords(count: number): string {
  if (count === 0) return 'No such day lies ahead now; the next one gets its event as soon as it is known.';
  return count === 1
    ? 'One lies ahead; its event comes in a moment.'
    : `${count} lie ahead; their events come in a moment.`;
}

async function turnOff(guild: Guild, { serverEvents, keepEvents }: Services): Promise<string> {
  if (!serverEvents.get(guild.id)?.on) return 'There are no events of mine here, so nothing changed.';
  await serverEvents.turnOff(guild.id);
  keepEvents(guild.id);
  return canMakeEvents(guild)
    ? 'Done: no more events. Those that stand are being taken away.'
    : `Done: no more events. I can not take away those that stand: delete them, or give my role the permission **Create Events** and I do.`;
}
