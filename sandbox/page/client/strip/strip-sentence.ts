import type { ClockView, SceneView } from '../../show-view.ts';
import type { Shown } from '../page.ts';
import { botWords } from '../words/bot-words.ts';
import { dayWords } from '../words/day-words.ts';
import { spanWords } from '../words/span-words.ts';

/** `status` is read out when it changes; `toGo` counts down beside it. */
export type StripSentence = { readonly status: string; readonly toGo: string };

/** What goes on, for somebody who looks at the page for the first time. */
export function stripSentence(
  { connection, state, clock }: Pick<Shown, 'connection' | 'state' | 'clock'>,
  now: number,
): StripSentence {
  if (connection === 'lost') return plain('The connection to the sandbox is lost. Trying again…');
  if (!clock || !state) return plain('Connecting…');
  const story = clockSentence(clock, now);
  const { name, status } = state.bot;
  if (status === 'ready') return story;
  return { ...story, status: `${name} is ${botWords[status]}. ${story.status}` };
}

function clockSentence(clock: ClockView, now: number): StripSentence {
  const next = clock.scenes.find(({ past }) => !past);
  if (clock.mode === 'live') return plain('Live: the pack’s real sources.');
  if (clock.paused) return plain(next ? `Paused. Next: ${sceneWords(next)}.` : 'Paused.');
  if (clock.rate === 0 && !clock.scenes.some(({ past }) => past)) return plain('The replay starts…');
  if (clock.held) return plain('Waiting for the bot to read the news.');
  if (!next) return plain('The story is told; the clock goes on.');
  const verb = clock.rate > 1 ? 'Fast-forward to' : 'Next:';
  return {
    status: `${verb} ${sceneWords(next)}.`,
    toGo: `${spanWords(Date.parse(next.at) - now)} to go`,
  };
}

function sceneWords({ at, title }: SceneView): string {
  return `${dayWords(Date.parse(at))}, “${title}”`;
}

function plain(status: string): StripSentence {
  return { status, toGo: '' };
}
