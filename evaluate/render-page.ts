import type { Evaluation } from './evaluate.ts';
import { type Figure, isMissed } from './figure.ts';
import { renderRows } from './render-rows.ts';

/** docs/evaluation.md, from what was measured. */
export function renderPage(evaluation: Evaluation): string {
  const { items, relevant, languages, confusions, mistakes } = evaluation;
  return `# Evaluation

Written by \`npm run evaluate -- LABELS.jsonl\`; to be run again rather than edited. ${items} labelled items, ${relevant} of
them relevant, were given to \`inspect\`, and what it said was compared with the labels. The command fails when a target
is missed.

## The result

${renderFigures(evaluation.figures)}
*With other words*: each fifth of the items is judged with a pack that lacks every phrase which only that fifth uses, so
no word helps an item for which alone it may have been written. It is harder than life: rare words are gone that were
written without having read anything. Words for dates are not tried in this way.

- Deadlines: who ends when; the app and the web are one, other products are neither asked for nor right.
- Stories: B-cubed F1 over relevant items that share an event; an item that was not found is alone.
- Category: over items that are relevant and found so.

## Languages

${renderRows(
  ['language', 'relevant', 'recall', 'precision'],
  languages.map(({ language, relevant: count, recall, precision }) => [
    language,
    String(count),
    fixed(recall),
    fixed(precision),
  ]),
)}
## Categories that are taken for another

${renderRows(
  ['labelled', 'found', 'times'],
  confusions.map(({ labelled, found, times }) => [labelled, found, String(times)]),
)}
## The ten worst mistakes

News that is none comes first, then news that is missed, then news of the wrong category.

${mistakes.map(({ id, title, what, why }) => `- **${id}**, ${what}: “${oneLine(title)}”. Why: ${oneLine(why)}.`).join('\n') || 'None.'}
`;
}

/** The figures as a table, also for the terminal. */
export function renderFigures(figures: readonly Figure[]): string {
  return renderRows(
    ['what', 'value', 'with other words', 'target', ''],
    figures.map((figure) => [
      figure.name,
      fixed(figure.value),
      figure.crossed === null ? '' : fixed(figure.crossed),
      figure.target === null ? 'none' : `at least ${fixed(figure.target)}`,
      figure.target === null ? '' : isMissed(figure) ? 'MISSED' : 'met',
    ]),
  );
}

function fixed(value: number): string {
  return value.toFixed(3);
}

/** A title may hold anything; here it is a part of one line of Markdown. */
function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|]/g, String.raw`\$&`);
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}
