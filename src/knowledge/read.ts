import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** One thing wrong in the knowledge folder: where, what is there, what was expected. */
export interface Fault {
  file: string;
  line: number;
  message: string;
}

/** Thrown when the folder has faults; the message lists every one of them. */
export class KnowledgeError extends Error {
  readonly faults: Fault[];

  constructor(folder: string, faults: Fault[]) {
    const lines = faults.map((fault) => `  ${fault.file}:${fault.line}  ${fault.message}`);
    super(
      `The knowledge in ${folder} has ${faults.length} fault(s). Mend them, then start again:\n${lines.join('\n')}`,
    );
    this.name = 'KnowledgeError';
    this.faults = faults;
  }
}

/** A YAML file's checked content, and the line on which a path of keys stands. */
export interface Parsed<T> {
  file: string;
  value: T;
  lineOf(path: readonly PropertyKey[]): number;
  /** The keys of a mapping as they stand in the file; an object would put numbers first. */
  keysOf(path: readonly string[]): string[];
}

/**
 * Reads one YAML file against a schema.
 * @returns undefined when the file is missing or faulty; the faults are added to `faults`.
 */
export function readYaml<T>(
  folder: string,
  file: string,
  schema: z.ZodType<T>,
  faults: Fault[],
): Parsed<T> | undefined {
  const path = join(folder, file);
  if (!existsSync(path)) {
    faults.push({ file, line: 1, message: 'the file is missing' });
    return undefined;
  }
  const counter = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: counter });
  if (document.errors.length > 0) {
    for (const error of document.errors) {
      const line = counter.linePos(error.pos[0]).line;
      faults.push({ file, line, message: `not readable as YAML: ${error.message.split('\n')[0]}` });
    }
    return undefined;
  }
  const lineOf = (keys: readonly PropertyKey[]): number => {
    for (let length = keys.length; length > 0; length--) {
      const node = document.getIn(keys.slice(0, length) as (string | number)[], true) as
        | { range?: [number, number, number] }
        | undefined;
      if (node?.range) return counter.linePos(node.range[0]).line;
    }
    return 1;
  };
  const result = schema.safeParse(document.toJS());
  const keysOf = (keys: readonly string[]): string[] => {
    const node = document.getIn(keys, true);
    if (!isMap(node)) return [];
    return node.items.map(({ key }) => String(isScalar(key) ? key.value : key));
  };
  if (result.success) return { file, value: result.data, lineOf, keysOf };
  for (const issue of result.error.issues) {
    const found = describeValue(document.getIn(issue.path as (string | number)[]));
    const where = issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
    faults.push({
      file,
      line: lineOf(issue.path),
      message: `${where}${issue.message}; found ${found}`,
    });
  }
  return undefined;
}

/** Every `.yaml` file below a folder, as paths relative to it, sorted. */
export function yamlFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** An entry's id: its file's name. */
export function idOf(file: string): string {
  return basename(file, '.yaml');
}
