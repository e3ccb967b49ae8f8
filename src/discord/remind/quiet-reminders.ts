import type { ChatInputCommandInteraction } from 'discord.js';
import type { Services } from '../command.ts';
import { chosenRest } from '../quiet/chosen-rest.ts';
import { personalQuiet, setPersonalQuiet } from '../quiet/personal-quiet.ts';
import { quietWords } from '../quiet/quiet-words.ts';
import { UserError } from '../user-error.ts';

/** `/remind quiet`: when nothing shall come to this person's DMs; without options it says what holds. */
export async function quietReminders(
  interaction: ChatInputCommandInteraction,
  services: Services,
): Promise<string> {
  const userId = interaction.user.id;
  const known = personalQuiet(userId, services);
  const chosen = chosenRest(interaction, { quiet: known, digest: null })?.quiet;
  if (chosen === undefined) return quietWords(known, services.now());
  if (await setPersonalQuiet(userId, chosen, services)) return `Done. ${quietWords(chosen, services.now())}`;
  throw new UserError(
    'Nothing comes to your DMs yet, so there is nothing to keep quiet. Set a reminder or `/subscribe` first.',
  );
}
