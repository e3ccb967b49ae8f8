import { sentencesOf } from './sentences-of.ts';
import { textGap } from './text-gap.ts';
import { type TextSpan, textSpan } from './text-span.ts';
import type { Words } from './words.ts';

/** Whom a closing word is said of: the product, another bearer of its name, or somebody else altogether. */
export type Bearer = 'product' | 'namesake' | 'stranger';

/** What a text says of the product and of those around it. */
export type Said = {
  readonly named: boolean;
  /** Names a namesake, and never the product. */
  readonly namesakeOnly: boolean;
  /** In order: whatever says that the product closes. */
  readonly closings: readonly Closing[];
  /** The first that says that a namesake closes. */
  readonly namesake: Closing | undefined;
};

export type Closing = {
  readonly words: string;
  readonly at: number;
  readonly sentence: number;
  readonly of: Bearer;
  /** Between the closing word and the name, in characters. */
  readonly gap: number;
  /** They stand in two clauses. */
  readonly apart: boolean;
  /** The name stands first: "Sora, the app that amused millions, closes". */
  readonly nameFirst: boolean;
};

type Borne = TextSpan & { readonly bearer: Bearer };
type Reading = {
  readonly words: Words;
  /** What means the end here: titles say it in more ways than texts. */
  readonly closing: readonly RegExp[];
  /** The product is the subject already, so "the app closes" is said of it. */
  readonly isSubject?: boolean;
};

/** Further apart than this a name and a closing word speak of two things, even in one sentence. */
const NEAR = 120;
/** "Changes", "- Sora 2 (": a short line without a full stop is a heading, and tells nothing yet. */
const HEADING = /^.{0,20}(?<![.!?।؟])$/su;
const CLAUSE_END = /[,;:()[\]–—|]|\s-\s|[、，；：（）]/u;
/** "Shutdown date: 24 September": a line of a data sheet. */
const LABEL = /^[^:]{1,40}(?=: )/;

/**
 * Reads a folded text sentence by sentence. A closing word is said of the name in its own clause, else of the
 * nearest; where the product is the subject already, a sentence at the start and a data sheet need not name it again.
 */
export function saidOf(text: string, reading: Reading): Said {
  const all: Closing[] = [];
  const seen = new Set<Bearer>();
  let told = 0;
  for (const { at, part } of sentencesOf(text)) {
    const names = namesIn(part, reading.words);
    for (const { bearer } of names) seen.add(bearer);
    for (const found of closingsIn(part, names, told, reading))
      all.push({ ...found, at: at + found.at, sentence: told });
    if (!HEADING.test(part.trim())) told += 1;
  }
  const closings = all.filter(({ of }) => of === 'product');
  const named = seen.has('product');
  return {
    named,
    namesakeOnly: seen.has('namesake') && !named,
    closings,
    namesake: all.find(({ of }) => of === 'namesake'),
  };
}

function namesIn(part: string, { names, beside, others }: Words): Borne[] {
  const compared = spans(part, beside);
  const known = [...part.matchAll(names)].map((found) => {
    const span = textSpan(found);
    const namesake = found.groups?.other !== undefined;
    const aside = compared.some(({ start, end }) => start <= span.start && span.end <= end);
    return { ...span, bearer: aside ? 'stranger' : namesake ? 'namesake' : 'product' } as const;
  });
  if (known.length === 0) return [];
  return [...known, ...spans(part, others).map((span) => ({ ...span, bearer: 'stranger' }) as const)];
}

type Found = Omit<Closing, 'sentence'>;

/** So many sentences at the start of a text are still about what its title names. */
const OPENING = 2;

function closingsIn(part: string, names: readonly Borne[], told: number, reading: Reading): Found[] {
  const bearers = names.length > 0 ? names : impliedIn(part, told, reading);
  if (bearers.length === 0) return [];
  return reading.closing
    .flatMap((pattern) => [...part.matchAll(pattern)])
    .sort((one, other) => one.index - other.index)
    .flatMap((one) => boundTo(one, part, bearers));
}

/** Where the product is the subject, "the app", "the API" or the maker stand for it, and so does a data sheet's label. */
function impliedIn(part: string, told: number, { words, isSubject }: Reading): Borne[] {
  if (isSubject !== true) return [];
  const product = (span: TextSpan) => ({ ...span, bearer: 'product' }) as const;
  const label = part.match(LABEL)?.[0];
  const sheet = label === undefined ? [] : [product({ start: 0, end: label.length })];
  if (told >= OPENING) return sheet;
  const implied = [words.implied, ...words.surfaces.map(({ said }) => said)].flatMap((one) =>
    spans(part, one),
  );
  return [
    ...sheet,
    ...implied.map(product),
    ...spans(part, words.others).map((span) => ({ ...span, bearer: 'stranger' }) as const),
  ];
}

function boundTo(found: RegExpExecArray, part: string, names: readonly Borne[]): Found[] {
  const closing = textSpan(found);
  const near = names
    .map((name) => ({ ...name, ...between(name, closing, part) }))
    .filter(({ gap }) => gap <= NEAR)
    .sort((one, two) => Number(one.apart) - Number(two.apart) || one.gap - two.gap)[0];
  return near === undefined
    ? []
    : [
        {
          words: found[0],
          at: found.index,
          of: near.bearer,
          gap: near.gap,
          apart: near.apart,
          nameFirst: near.start < closing.start,
        },
      ];
}

function between(one: TextSpan, other: TextSpan, part: string): { gap: number; apart: boolean } {
  const start = Math.min(one.end, other.end);
  const gap = textGap(one, other);
  return { gap, apart: CLAUSE_END.test(part.slice(start, start + gap)) };
}

function spans(part: string, pattern: RegExp): TextSpan[] {
  return [...part.matchAll(pattern)].map(textSpan);
}
