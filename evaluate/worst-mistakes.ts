import type { Judged } from './inspect-labels.ts';

export type Mistake = {
  readonly id: string;
  readonly title: string;
  readonly what: string;
  readonly why: string;
};

const MOST = 10;

/** The ten that do most harm: news that is none, then news that is missed, then news of the wrong category. */
export function worstMistakes(judged: readonly Judged[]): Mistake[] {
  return judged
    .map((one) => ({ one, harm: harmOf(one) }))
    .filter(({ harm }) => harm > 0)
    .sort((one, other) => other.harm - one.harm)
    .slice(0, MOST)
    .map(({ one }) => told(one));
}

function harmOf({ label, found }: Judged): number {
  if (found.relevant && !label.relevant) return 3;
  if (label.relevant && !found.relevant) return 2;
  return found.relevant && found.category !== label.category ? 1 : 0;
}

function told({ label, found }: Judged): Mistake {
  const { id, title, category } = label;
  const why = found.reasons.join('; ');
  if (!label.relevant) return { id, title, what: 'told, but not about the closing', why };
  if (!found.relevant) return { id, title, what: 'missed', why };
  return { id, title, what: `told as ${found.category}, is ${category}`, why };
}
