import { parseArgs } from 'node:util';
import { findingText } from './inspect/finding-text.ts';
import { inspectSource } from './inspect/inspect-source.ts';
import { readSource } from './inspect/read-source.ts';
import { createStoryIndex } from './news/story-index.ts';
import { compileWords } from './news/words.ts';
import { loadPacks } from './pack/load-pack.ts';

const USAGE =
  'Usage: npm run inspect -- [--json] [--pack FILE] SOURCE…   (SOURCE: a path, an address, or - for standard input)';

// A reader such as `head` that has seen enough closes the pipe; that is no fault.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit();
  throw error;
});

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      pack: { type: 'string', default: 'packs/sora.yaml' },
    },
  });
  if (positionals.length === 0) throw new Error(USAGE);
  const [pack] = await loadPacks([values.pack]);
  if (!pack) throw new Error(USAGE);
  const context = { pack, words: compileWords(pack), stories: createStoryIndex() };
  for (const source of positionals) {
    for (const finding of await inspectSource(source, await readSource(source), context)) {
      process.stdout.write(
        `${values.json ? JSON.stringify(finding, withoutEverywhere) : findingText(finding)}\n`,
      );
    }
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

/** What ends everywhere ends in no region, so there is none to be named. */
function withoutEverywhere(key: string, value: unknown): unknown {
  return key === 'region' && value === null ? undefined : value;
}
