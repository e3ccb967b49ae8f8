import type { Page } from '../page.ts';
import type { Composer, Question } from './composer.ts';
import type { ComposerEvent } from './composer-event.ts';
import type { Place } from './place.ts';
import { isSameQuestion, question } from './question.ts';
import { commandUse } from './submission.ts';

/** Long enough that a person who types on asks once, short enough that nobody waits. */
const PAUSE_MS = 150;

/** Told of every change, it asks the bot for suggestions once a person pauses. */
export function createSuggester(
  complete: Page['complete'],
  tell: (event: ComposerEvent) => void,
): (composer: Composer, place: Place | null) => void {
  let wanted: Question | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function ask(asked: Question, { fields }: Composer, place: Place): Promise<void> {
    const { command, focused, text } = asked;
    const others = fields.filter(({ option }) => option.name !== focused);
    const answer = await complete({ ...commandUse(command, others, place), focused, text });
    tell({ type: 'completed', question: asked, answer });
  }

  return (composer, place) => {
    const next = question(composer);
    if (isSameQuestion(next, wanted)) return;
    wanted = next;
    clearTimeout(timer);
    if (next && place) timer = setTimeout(() => void ask(next, composer, place), PAUSE_MS);
  };
}
