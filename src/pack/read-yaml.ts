import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseDocument,
} from 'yaml';
import { fieldName } from './field-name.ts';

type LineProblem = { readonly line: number; readonly field: string; readonly message: string };
type Field = { readonly name: string; readonly line: number; readonly alias: boolean };

export type YamlFile = {
  /** Undefined when the text is not YAML, or YAML that a pack may not use. */
  readonly value: unknown;
  readonly problems: readonly LineProblem[];
  /** From the name of a field ("sources[3].url") to its line, counted from 1. */
  readonly lines: ReadonlyMap<string, number>;
};

/**
 * Reads one YAML document (core schema: no tags of its own, dates stay text). Keys given twice and aliases are
 * problems: a pack needs neither, and aliases are how a small file becomes a huge value.
 */
export function readYaml(text: string): YamlFile {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    schema: 'core',
    stringKeys: true,
    uniqueKeys: false,
  });
  const lineAt = (offset: number) => Math.max(1, counter.linePos(offset).line);
  const faults = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    line: lineAt(pos[0]),
    field: '',
    message,
  }));
  // A text that is no YAML can be nested deeper than the stack is; its fields are of no use anyway.
  if (faults.length > 0) return { value: undefined, problems: faults, lines: new Map() };
  return readFields(document, fieldsOf(document.contents, [], lineAt));
}

function readFields(document: Document.Parsed, fields: readonly Field[]): YamlFile {
  const lines = new Map([['', 1]]);
  const problems: LineProblem[] = [];
  for (const { name, line, alias } of fields) {
    if (lines.has(name)) problems.push({ line, field: name, message: 'given twice' });
    if (alias) problems.push({ line, field: name, message: 'an alias, which a pack may not use' });
    if (!lines.has(name)) lines.set(name, line);
  }
  const value = fields.some(({ alias }) => alias) ? undefined : document.toJS({ maxAliasCount: 0 });
  return { value, problems, lines };
}

function fieldsOf(
  node: ParsedNode | null,
  path: readonly PropertyKey[],
  lineAt: (offset: number) => number,
): Field[] {
  if (isMap(node))
    return node.items.flatMap(({ key, value }) => {
      const inner = [...path, isScalar(key) ? String(key.value) : ''];
      return [field(inner, lineAt(key.range[0]), value), ...fieldsOf(value, inner, lineAt)];
    });
  if (isSeq(node))
    return node.items.flatMap((item, index) => {
      const inner = [...path, index];
      return [field(inner, lineAt(item.range[0]), item), ...fieldsOf(item, inner, lineAt)];
    });
  return [];
}

function field(path: readonly PropertyKey[], line: number, value: ParsedNode | null): Field {
  return { name: fieldName(path), line, alias: isAlias(value) };
}
