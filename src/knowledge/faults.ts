import { basename, dirname } from 'node:path';
import { type Fault, idOf, type Parsed } from './read.ts';
import { languageSchema } from './schema.ts';
import type { Knowledge, Language, Text } from './types.ts';

/** What no single file can show: ids that point nowhere, ids used twice, asks that stand twice. */
export function crossFaults(
  knowledge: Knowledge,
  facts: Parsed<{
    paragraphs: string[];
    quotation?: string | undefined;
    answer: Text;
    asks: Partial<Record<Language, string[]>>;
  }>[],
  quotations: Parsed<{ paragraph: string; by: string[] }>[],
  languages: Language[],
): Fault[] {
  const faults: Fault[] = [];
  const topicIds = new Set(knowledge.topics.map((topic) => topic.id));
  const quotationIds = new Set(knowledge.quotations.map((quotation) => quotation.id));
  const speakerIds = new Set(knowledge.speakers.map((speaker) => speaker.id));
  const paragraphs = knowledge.article.paragraphs;
  const seenIds = new Map<string, string>();
  const seenAsks = new Map<string, string>();
  for (const { file, value, lineOf } of facts) {
    const add = (path: PropertyKey[], message: string) =>
      faults.push({ file, line: lineOf(path), message });
    const id = idOf(file);
    if (seenIds.has(id)) add([], `the id "${id}" is taken by ${seenIds.get(id)}`);
    seenIds.set(id, file);
    const topic = basename(dirname(file));
    if (!topicIds.has(topic)) add([], `the folder "${topic}" is no topic of topics.yaml`);
    value.paragraphs.forEach((label, index) => {
      if (!paragraphs.has(label))
        add(['paragraphs', index], `paragraph "${label}" is not in article.yaml`);
    });
    if (value.quotation && !quotationIds.has(value.quotation)) {
      add(['quotation'], `there is no quotation "${value.quotation}"`);
    }
    for (const language of languages) {
      value.asks[language]?.forEach((ask, index) => {
        const key = ask.toLowerCase();
        const other = seenAsks.get(key);
        if (other) add(['asks', language, index], `"${ask}" stands in ${other} already`);
        seenAsks.set(key, file);
      });
    }
  }
  for (const { file, value, lineOf } of quotations) {
    if (!paragraphs.has(value.paragraph)) {
      faults.push({
        file,
        line: lineOf(['paragraph']),
        message: `paragraph "${value.paragraph}" is not in article.yaml`,
      });
    }
    for (const speaker of value.by) {
      if (speakerIds.has(speaker)) continue;
      faults.push({
        file,
        line: lineOf(['by']),
        message: `there is no speaker "${speaker}" in speakers.yaml`,
      });
    }
  }
  return faults;
}

/** Ids that no fact has. */
export function unknownFacts(
  { file, lineOf }: Parsed<unknown>,
  ids: readonly [PropertyKey[], string][],
  known: ReadonlySet<string>,
): Fault[] {
  return ids.flatMap(([path, id]) =>
    known.has(id) ? [] : [{ file, line: lineOf(path), message: `there is no fact "${id}"` }],
  );
}

const singleFiles = [
  'article.yaml',
  'topics.yaml',
  'speakers.yaml',
  'words.yaml',
  'pairs.yaml',
  'summary.yaml',
];

/** Ids stand in buttons, whose own ids Discord limits to 100 characters. */
const longestId = 50;

/** Files that nothing reads, such as those of a misspelt folder, and names that cannot be ids. */
export function strayFiles(files: readonly string[]): Fault[] {
  const entry = /^(facts\/[^/]+|quotations|silence)\/[^/]+\.yaml$/;
  return files.flatMap((file) => {
    if (singleFiles.includes(file)) return [];
    if (!entry.test(file)) {
      return [{ file, line: 1, message: 'nothing reads this file; is its folder misspelt?' }];
    }
    const id = idOf(file);
    if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= longestId) return [];
    const expected = `lower-case words joined by "-", at most ${longestId} characters`;
    return [{ file, line: 1, message: `the file's name is an id: ${expected}` }];
  });
}

/** Texts that lack the folder's first language, which is shown where another is missing. */
export function missingTexts(parsed: Parsed<unknown>, first: Language): Fault[] {
  const walk = (value: unknown, path: PropertyKey[]): Fault[] => {
    if (typeof value !== 'object' || value === null) return [];
    const entries = Object.entries(value);
    const isText =
      entries.length > 0 &&
      entries.every(([key, text]) => isLanguage(key) && typeof text === 'string');
    // What is in the article's own language needs no translation into it.
    if (isText && path.at(-1) !== 'translation') {
      if (first in value) return [];
      const message = `${path.join('.')}: the text in "${first}" is missing`;
      return [{ file: parsed.file, line: parsed.lineOf(path), message }];
    }
    return entries.flatMap(([key, inner]) =>
      walk(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    );
  };
  return walk(parsed.value, []);
}

function isLanguage(key: string): boolean {
  return languageSchema.safeParse(key).success;
}
