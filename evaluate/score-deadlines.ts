import { createHash } from 'node:crypto';
import type { StatedDeadline } from '../src/deadlines/stated-deadline.ts';

/** A labelled text: what its reader found in it. */
export type Labelled = {
  readonly id: string;
  readonly deadlines: readonly { readonly product: string; readonly date: string | null }[];
};

export type Score = {
  readonly precision: number;
  readonly recall: number;
  /** "MISSED id who date" and "WRONG id who date". */
  readonly mistakes: readonly string[];
};

type End = { readonly who: string; readonly date: string };

const ASKED = ['app', 'web', 'api', 'export'];
/** Some texts take the days of the news for the end; what they say is not scored. */
const DAYS_OF_THE_NEWS = /^2026-03-2[4-8]$/;

/** Whether a text is one of the third that is not looked at while rules are made. */
export function isHeldOut({ id }: Labelled): boolean {
  return createHash('sha256').update(id).digest().readUInt32BE() % 3 === 0;
}

/**
 * Compares who ends when. App and web count as one, "all" as each of them; other products and data are neither asked
 * for nor right.
 */
export function scoreDeadlines<Text extends Labelled>(
  texts: readonly Text[],
  read: (text: Text) => readonly StatedDeadline[],
): Score {
  const scored = texts.filter(
    ({ deadlines }) => !deadlines.some(({ date }) => DAYS_OF_THE_NEWS.test(date ?? '')),
  );
  const compared = scored.map((text) => {
    const labelled = labelledEnds(text);
    const found = foundEnds(read(text));
    return {
      labelled,
      found,
      missed: labelled.filter((one) => !found.some((other) => isSame(one, other))).map(named(text, 'MISSED')),
      wrong: found.filter((one) => !labelled.some((other) => isSame(one, other))).map(named(text, 'WRONG')),
    };
  });
  const labelled = compared.flatMap((one) => one.labelled).length;
  const found = compared.flatMap((one) => one.found).length;
  const missed = compared.flatMap((one) => one.missed);
  const wrong = compared.flatMap((one) => one.wrong);
  return {
    precision: found === 0 ? 1 : 1 - wrong.length / found,
    recall: labelled === 0 ? 1 : 1 - missed.length / labelled,
    mistakes: [...missed, ...wrong],
  };
}

function labelledEnds({ deadlines }: Labelled): End[] {
  return deadlines.flatMap(({ product, date }) =>
    date === null || product.startsWith('other:') || product === 'data'
      ? []
      : [{ who: party(product), date }],
  );
}

function foundEnds(stated: readonly StatedDeadline[]): End[] {
  const ends = stated.flatMap(({ provider, surface, date }) =>
    date !== null && provider === 'openai' && ASKED.includes(surface) ? [{ who: party(surface), date }] : [],
  );
  return ends.filter((one, at) => ends.findIndex((other) => isSame(one, other)) === at);
}

function party(product: string): string {
  return ['app', 'web', 'app+web'].includes(product) ? 'app+web' : product;
}

function isSame(one: End, other: End): boolean {
  return one.date === other.date && (one.who === other.who || one.who === 'all' || other.who === 'all');
}

function named({ id }: Labelled, what: string): (end: End) => string {
  return ({ who, date }) => `${what} ${id} ${who} ${date}`;
}
