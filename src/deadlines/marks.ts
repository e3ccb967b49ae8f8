import { type TextSpan, textSpan } from '../news/text-span.ts';
import type { Words } from '../news/words.ts';
import { allMatches } from './all-matches.ts';
import type { Grammar } from './grammar.ts';

/** A place in a sentence that says something of an end: whose, what, or that it ends, or that it is only told of. */
export type Mark = TextSpan & {
  readonly kind:
    | 'product'
    | 'namesake'
    | 'other'
    | 'surface'
    | 'hint'
    | 'end'
    | 'until'
    | 'formerly'
    | 'notice';
  /** For surfaces and hints, and for ends that only one surface has. */
  readonly surface: string | null;
};

/** "the Leonardo API", "LaoZhang API": an interface of somebody else. A first word is seldom a name. */
const FOREIGN_API =
  /(?<=[\p{Ll},] )(?<name>\p{Lu}[\p{L}\p{N}]+(?:\.\p{Ll}+)?(?: \p{Lu}[\p{L}\p{N}]+)?) APIs?(?!\p{L})|(?<!\p{L})(?<camel>\p{Lu}\p{Ll}+\p{Lu}\p{L}+) APIs?(?!\p{L})/gu;
const WORD = /\p{L}[\p{L}\p{N}]*/gu;

/** Everything a folded sentence marks, in its order. */
export function marksOf(folded: string, raw: string, words: Words, grammar: Grammar): Mark[] {
  const find = (pattern: RegExp | null, kind: Mark['kind'], surface: string | null = null): Mark[] =>
    pattern === null
      ? []
      : allMatches(folded, pattern).map((match) => ({ ...textSpan(match), kind, surface }));
  const bearers = allMatches(folded, words.names).map((match) => ({
    ...textSpan(match),
    kind: match.groups?.other === undefined ? ('product' as const) : ('namesake' as const),
    surface: null,
  }));
  const naming = [
    ...bearers,
    ...find(words.deadlines.others, 'other'),
    ...foreignApis(folded, raw, words),
    ...words.surfaces.flatMap(({ id, said, hints }) => [
      ...find(said, 'surface', id),
      ...find(hints, 'hint', id),
    ]),
  ];
  const events = [
    ...find(words.closing, 'end'),
    ...find(words.deadlines.ends, 'end'),
    ...words.surfaces.flatMap(({ id, ends }) => find(ends, 'end', id)),
    ...find(grammar.until, 'until'),
    ...find(grammar.formerly, 'formerly'),
    ...find(grammar.notice, 'notice'),
  ];
  const names = outermost(naming);
  const told = outermost(events).filter((event) => !names.some((name) => isInside(event, name)));
  return [...names, ...told].sort((one, two) => one.start - two.start);
}

/** A name inside a longer one is not meant: the "application" of an application programming interface is no app. */
function outermost(marks: readonly Mark[]): Mark[] {
  const sorted = marks.toSorted((one, two) => one.start - two.start || two.end - one.end);
  const kept: Mark[] = [];
  let around: TextSpan = { start: -1, end: -1 };
  for (const mark of sorted) {
    if (!isInside(mark, around)) kept.push(mark);
    if (mark.end > around.end) around = mark;
  }
  return kept;
}

function isInside(one: TextSpan, other: TextSpan): boolean {
  return one.start >= other.start && one.end <= other.end && one.end - one.start < other.end - other.start;
}

function foreignApis(folded: string, raw: string, words: Words): Mark[] {
  return foreignNames(raw, words).flatMap((name) => {
    const start = folded.indexOf(`${name} api`);
    return start < 0 ? [] : [{ start, end: start + name.length + 4, kind: 'other' as const, surface: null }];
  });
}

/** The bearers of interfaces in a text that are not the product's, in lower case. */
export function foreignNames(raw: string, words: Words): string[] {
  if (!raw.includes(' API') || isTitleCase(raw)) return [];
  return allMatches(raw, FOREIGN_API).flatMap(({ groups }) => {
    const name = (groups?.name ?? groups?.camel ?? '').toLowerCase();
    const own = words.maker.test(name) || words.perhapsNamed.test(name);
    return own || name.split(' ').every((word) => COMMON_BEFORE.has(word)) ? [] : [name];
  });
}

const COMMON_BEFORE = new Set(
  `the its their both our your video videos public developer official an any no this that all and for an once every
   die der das eine keine diese ihre la le les el il lo de het een geen os as une un una uma aucune ninguna nessuna jedno
   to ta ten nova new nueva nouvelle nuova neue deprecated`.split(/\s+/),
);

function isTitleCase(raw: string): boolean {
  const words = raw.match(WORD) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length / 2;
}
