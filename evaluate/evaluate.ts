import { compileWords } from '../src/news/words.ts';
import type { Pack } from '../src/pack/pack.ts';
import { crossValidate } from './cross-validate.ts';
import type { Figure } from './figure.ts';
import { inspectLabels, type Judged, type Reader } from './inspect-labels.ts';
import { measureStories } from './measure-stories.ts';
import type { Label } from './read-labels.ts';
import { type Confusion, scoreCategories } from './score-categories.ts';
import { scoreDeadlines } from './score-deadlines.ts';
import { scoreRelevance } from './score-relevance.ts';
import { type Mistake, worstMistakes } from './worst-mistakes.ts';

export type Evaluation = {
  readonly items: number;
  readonly relevant: number;
  readonly figures: readonly Figure[];
  readonly languages: readonly Language[];
  readonly confusions: readonly Confusion[];
  readonly mistakes: readonly Mistake[];
};

export type Language = {
  readonly language: string;
  readonly relevant: number;
  readonly recall: number;
  readonly precision: number;
};

/** Everything that is measured on labelled items. */
export async function evaluate(labels: readonly Label[], pack: Pack): Promise<Evaluation> {
  const reader = { pack, words: compileWords(pack) };
  const judged = await inspectLabels(labels, reader);
  const crossed = await crossValidate(labels, pack);
  return {
    items: labels.length,
    relevant: labels.filter(({ relevant }) => relevant).length,
    figures: [
      ...relevanceFigures(judged, crossed),
      ...deadlineFigures(judged),
      ...(await storyFigures(labels, reader)),
    ],
    languages: languagesOf(judged),
    confusions: scoreCategories(judged).confusions,
    mistakes: worstMistakes(judged),
  };
}

function relevanceFigures(judged: readonly Judged[], crossed: readonly Judged[]): Figure[] {
  const [all, others] = [judged, crossed].map(scoreRelevance);
  const [foreign, foreignOthers] = [judged, crossed].map((one) => scoreRelevance(one.filter(isForeign)));
  const figure = (name: string, value = 1, other = 1, target: number | null = null) => ({
    name,
    value,
    crossed: other,
    target,
  });
  return [
    figure('relevance: precision', all?.precision, others?.precision, 0.96),
    figure('relevance: recall', all?.recall, others?.recall, 0.95),
    figure('relevance: F1', all?.f1, others?.f1),
    figure('relevance: recall, not in English', foreign?.recall, foreignOthers?.recall, 0.92),
    figure('category: accuracy', scoreCategories(judged).accuracy, scoreCategories(crossed).accuracy, 0.78),
  ];
}

function isForeign({ label }: Judged): boolean {
  return label.lang !== 'en';
}

function deadlineFigures(judged: readonly Judged[]): Figure[] {
  const asked = judged.flatMap(({ label: { id, deadlines }, found }) =>
    deadlines ? [{ id, deadlines, found }] : [],
  );
  if (asked.length === 0) return [];
  const { precision, recall } = scoreDeadlines(asked, ({ found }) => found.deadlines);
  return [
    { name: 'deadlines: precision', value: precision, crossed: null, target: 0.97 },
    { name: 'deadlines: recall', value: recall, crossed: null, target: 0.92 },
  ];
}

async function storyFigures(labels: readonly Label[], reader: Reader): Promise<Figure[]> {
  const told = await measureStories(
    labels.filter(({ title_from }) => title_from !== 'rendered'),
    reader,
  );
  const all = await measureStories(labels, reader);
  const figure = (name: string, value: number, target: number) => ({ name, value, crossed: null, target });
  return [
    figure('stories: B-cubed F1', told.given, 0.9),
    figure('stories: the worst of five other orders', told.worst, 0.9),
    figure('stories: with renderings in other languages', all.given, 0.85),
    figure('stories: with renderings, the worst of five other orders', all.worst, 0.85),
  ];
}

function languagesOf(judged: readonly Judged[]): Language[] {
  return [...Map.groupBy(judged, ({ label }) => label.lang)]
    .map(([language, items]) => ({
      language,
      relevant: items.filter(({ label }) => label.relevant).length,
      ...scoreRelevance(items),
    }))
    .sort((one, other) => other.relevant - one.relevant || one.language.localeCompare(other.language));
}
