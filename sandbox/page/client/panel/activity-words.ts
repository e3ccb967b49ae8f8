import type { ActivityView } from '../../show-view.ts';

/** Who did what is told. */
export const actorWords: Readonly<Record<ActivityView['from'], string>> = {
  you: 'You',
  replay: 'Replay',
  discord: 'Discord',
  bot: 'Bot',
  sources: 'Sources',
};

/** How it turned out, as a sign and for those who listen; nothing where it is neither good nor bad. */
export const toneWords: Readonly<
  Record<ActivityView['tone'], { readonly sign: string; readonly words: string } | null>
> = {
  plain: null,
  good: { sign: '✓', words: 'Good:' },
  bad: { sign: '!', words: 'Trouble:' },
};

/** The latest line first: it is the answer to what was just clicked. */
export function newestFirst(activity: readonly ActivityView[]): readonly ActivityView[] {
  return activity.toSorted((a, b) => b.id - a.id);
}
