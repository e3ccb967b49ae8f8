import { newsCard } from '../src/answers/news-card.ts';
import { isCategory, readView, searchText } from '../src/answers/news-view.ts';
import type { Command } from '../src/discord/command.ts';
import { everywhere } from '../src/discord/everywhere.ts';
import { knownOf } from '../src/discord/known-of.ts';
import { newsOptions } from '../src/discord/news/news-options.ts';
import { reply, turn } from '../src/discord/reply.ts';
import { UserError } from '../src/discord/user-error.ts';

export default {
  data: {
    name: 'news',
    description: 'The latest stories, with who reports them',
    ...everywhere,
    options: [newsOptions.kind, newsOptions.search],
  },
  async execute(interaction, services) {
    const kind = interaction.options.getString(newsOptions.kind.name) ?? '';
    const search = searchText(interaction.options.getString(newsOptions.search.name) ?? '');
    await reply(
      interaction,
      newsCard(knownOf(services), { kind: isCategory(kind) ? kind : null, search, page: 0 }),
    );
  },
  components: {
    async page(interaction, argument, services) {
      const view = readView(argument);
      if (view === null) throw new UserError('This button no longer works. Use `/news` again.');
      await turn(interaction, newsCard(knownOf(services), view));
    },
  },
} satisfies Command;
