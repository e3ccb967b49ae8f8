import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from 'discord.js';
import { categoryName } from '../../answers/category-name.ts';
import { categories } from '../../news/category.ts';

/** The options of `/news`. */
export const newsOptions = {
  kind: {
    type: ApplicationCommandOptionType.String,
    name: 'kind',
    description: 'Only news of this kind',
    choices: categories.map((value) => ({ name: categoryName(value), value })),
  },
  search: {
    type: ApplicationCommandOptionType.String,
    name: 'search',
    description: 'Only stories with these words in a title, or from this outlet',
    max_length: 50,
  },
} satisfies Record<string, APIApplicationCommandStringOption>;
