import type { Question } from './composer.ts';
import { isSameQuestion } from './question.ts';

/** Long enough that a person who types on asks once, short enough that nobody waits. */
const PAUSE_MS = 150;

/** Asks the last of many questions, once a person pauses; null takes the question back. */
export function createAskLater(ask: (question: Question) => void): (question: Question | null) => void {
  let wanted: Question | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (question) => {
    if (isSameQuestion(question, wanted)) return;
    wanted = question;
    clearTimeout(timer);
    if (question) timer = setTimeout(() => ask(question), PAUSE_MS);
  };
}
