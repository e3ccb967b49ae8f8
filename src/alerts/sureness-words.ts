import type { StoryAlert } from './alert.ts';

type Maker = { readonly maker: string; readonly official: boolean };

/** How far a story can be believed, by who tells it. */
export function surenessWords({ story, outlets = 0 }: StoryAlert, { maker, official }: Maker): string {
  if (official) return `This is ${maker}’s own word.`;
  switch (story.tellers[0]?.tier) {
    case 'provider':
      return 'A provider’s own word, about its service only.';
    case 'community':
      return 'Heard in a community; nobody else has confirmed it.';
    case 'official':
    case 'press':
    case undefined:
      return `${outlets > 1 ? 'Reports' : 'A report'}; not confirmed by an official page.`;
  }
}
