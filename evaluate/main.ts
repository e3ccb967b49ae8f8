import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadPacks } from '../src/pack/load-pack.ts';
import { evaluate } from './evaluate.ts';
import { isMissed } from './figure.ts';
import { readLabels } from './read-labels.ts';
import { renderFigures, renderPage } from './render-page.ts';

const USAGE = 'Usage: npm run evaluate -- [--pack FILE] [--page FILE] LABELS.jsonl';
const PAGE = fileURLToPath(new URL('../docs/evaluation.md', import.meta.url));
const PACK = fileURLToPath(new URL('../packs/sora.yaml', import.meta.url));

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { pack: { type: 'string', default: PACK }, page: { type: 'string', default: PAGE } },
  });
  const [file, ...more] = positionals;
  const [pack] = await loadPacks([values.pack]);
  if (file === undefined || more.length > 0 || pack === undefined) throw new Error(USAGE);
  const evaluation = await evaluate(readLabels(await readFile(file, 'utf8')), pack);
  process.stdout.write(renderFigures(evaluation.figures));
  await writeFile(values.page, renderPage(evaluation));
  process.exitCode = evaluation.figures.some(isMissed) ? 1 : 0;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
