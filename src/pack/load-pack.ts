import { readFile, stat } from 'node:fs/promises';
import type { z } from 'zod';
import { fieldName } from './field-name.ts';
import type { Pack } from './pack.ts';
import { PackError, type PackFault } from './pack-error.ts';
import { packProblems } from './pack-problems.ts';
import { packSchema } from './pack-schema.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';

const MAX_BYTES = 1024 * 1024;

type Loaded = { readonly file: string; readonly pack: Pack | null; readonly faults: readonly PackFault[] };

/**
 * Reads and checks pack files (YAML, 1 MiB at most each).
 * Throws one PackError that lists the faults of all of them; the same pack in two files is a fault too.
 */
export async function loadPacks(paths: readonly string[]): Promise<Pack[]> {
  const loaded = await Promise.all(paths.map(load));
  const faults = [...loaded.flatMap((one) => one.faults), ...repeatedPacks(loaded)];
  if (faults.length > 0) throw new PackError(faults);
  return loaded.flatMap(({ pack }) => (pack === null ? [] : [pack]));
}

async function load(file: string): Promise<Loaded> {
  const read = await readText(file);
  if (read.kind === 'failed') {
    return { file, pack: null, faults: [{ file, line: null, field: '', message: read.message }] };
  }
  return checkPack(file, readYaml(read.text));
}

async function readText(
  file: string,
): Promise<{ kind: 'text'; text: string } | { kind: 'failed'; message: string }> {
  try {
    const { size } = await stat(file);
    if (size > MAX_BYTES) return { kind: 'failed', message: `larger than 1 MiB (${size} bytes)` };
    const bytes = await readFile(file);
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

function checkPack(file: string, yaml: YamlFile): Loaded {
  const known = yaml.problems.map((problem) => ({ file, ...problem }));
  if (yaml.value === undefined) return { file, pack: null, faults: known };
  const checked = packSchema.safeParse(yaml.value);
  const issues = checked.success ? [] : checked.error.issues.flatMap(problemsOf);
  const problems = [...issues, ...packProblems(yaml.value)].map(({ path, message }) => {
    const field = fieldName(path);
    return {
      file,
      line: lineOf(path, yaml.lines),
      field,
      message: yaml.lines.has(field) ? message : 'missing',
    };
  });
  const faults = [...known, ...problems].sort((one, other) => one.line - other.line);
  return { file, pack: checked.data ?? null, faults };
}

function problemsOf(issue: z.core.$ZodIssue): { path: readonly PropertyKey[]; message: string }[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...issue.path, key], message: 'not a field of a pack' }));
  if (issue.code === 'invalid_key') return issue.issues.map(({ message }) => ({ path: issue.path, message }));
  return [{ path: issue.path, message: issue.message }];
}

/** A missing field has no line of its own: what stands nearest around it is where to add it. */
function lineOf(path: readonly PropertyKey[], lines: ReadonlyMap<string, number>): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const line = lines.get(fieldName(path.slice(0, length)));
    if (line !== undefined) return line;
  }
  return 1;
}

function repeatedPacks(loaded: readonly Loaded[]): PackFault[] {
  const files = new Map<string, string>();
  return loaded.flatMap(({ file, pack }) => {
    if (pack === null) return [];
    const first = files.get(pack.id);
    if (first === undefined) files.set(pack.id, file);
    return first === undefined
      ? []
      : [{ file, line: null, field: 'id', message: `"${pack.id}" is already in ${first}` }];
  });
}
