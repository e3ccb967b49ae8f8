import type { Discord } from '../discord/discord.ts';
import type { Channel } from '../discord/guild.ts';
import type { Message } from '../discord/message.ts';
import type { Headline } from '../replay/replay-pages.ts';

type Told = { readonly places: readonly Channel[]; readonly headlines: readonly Headline[] };

/** How many messages of each place tell each headline. */
export function countTold(discord: Discord, { places, headlines }: Told): number[] {
  return places.flatMap((place) => {
    const texts = discord.messages(place).map(textOf);
    return headlines.map(({ title }) => texts.filter((text) => text.includes(title)).length);
  });
}

/** What came late comes with others in one message, which has its list in the embed. Escapes are not seen. */
function textOf({ content, embeds }: Message): string {
  return [content, ...embeds.map(({ description }) => description)].join('\n').replaceAll('\\', '');
}
