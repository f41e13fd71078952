import { basename, dirname } from 'node:path';
import { deepFreeze } from './freeze.ts';
import { type Fault, KnowledgeError, type Parsed, readYaml, yamlFiles } from './read.ts';
import {
  articleSchema,
  factSchema,
  languageSchema,
  quotationSchema,
  silenceSchema,
  speakersSchema,
  summarySchema,
  type Text,
  topicsSchema,
  wordsSchema,
} from './schema.ts';
import type {
  Concept,
  Fact,
  Knowledge,
  Language,
  Paragraph,
  Quotation,
  Silence,
  Topic,
} from './types.ts';

/**
 * Reads, checks and freezes a knowledge folder.
 * @param folder Path of the folder: `article.yaml`, `topics.yaml`, `speakers.yaml`, `words.yaml`,
 *   `summary.yaml`, and one file an entry in `facts/<topic>/`, `quotations/` and `silence/`.
 * @throws KnowledgeError that names every fault at once, with file and line.
 */
export function loadKnowledge(folder: string): Knowledge {
  const faults: Fault[] = [];
  const files = yamlFiles(folder);
  const read = <T>(file: string, schema: Parameters<typeof readYaml<T>>[2]) =>
    readYaml(folder, file, schema, faults);
  const readIfThere = <T>(file: string, schema: Parameters<typeof readYaml<T>>[2]) =>
    files.includes(file) ? read(file, schema) : undefined;

  const article = read('article.yaml', articleSchema);
  const topics = read('topics.yaml', topicsSchema);
  const speakers = readIfThere('speakers.yaml', speakersSchema);
  const words = readIfThere('words.yaml', wordsSchema);
  const summary = readIfThere('summary.yaml', summarySchema);
  const below = (start: string) => files.filter((file) => file.startsWith(start));
  const facts = below('facts/').map((file) => read(file, factSchema));
  const quotations = below('quotations/').map((file) => read(file, quotationSchema));
  const silence = below('silence/').map((file) => read(file, silenceSchema));
  faults.push(...strayFiles(files));
  if (facts.length === 0) faults.push({ file: 'facts/', line: 1, message: 'there is no fact' });
  if (!article || !topics) throw new KnowledgeError(folder, faults);

  const languages = article.value.languages;
  const knowledge: Knowledge = {
    languages,
    article: {
      ...article.value,
      paragraphs: new Map(
        article.keysOf(['paragraphs']).flatMap((label): [string, Paragraph][] => {
          const paragraph = article.value.paragraphs[label];
          return paragraph ? [[label, { label, ...paragraph }]] : [];
        }),
      ),
    },
    topics: Object.entries(topics.value).map(([id, title]): Topic => ({ id, title })),
    facts: whole(facts).map(
      (file): Fact => ({
        id: idOf(file.file),
        topic: basename(dirname(file.file)),
        ...file.value,
        claims: file.value.claims ?? { supported: {}, contradicted: {} },
      }),
    ),
    quotations: whole(quotations).map(
      (file): Quotation => ({ id: idOf(file.file), ...file.value }),
    ),
    speakers: Object.entries(speakers?.value ?? {}).map(([id, name]) => ({ id, name })),
    silence: whole(silence).map(
      (file): Silence => ({
        id: idOf(file.file),
        ...file.value,
        claims: file.value.claims ?? {},
      }),
    ),
    concepts: Object.entries(words?.value.concepts ?? {}).map(([id, concept]) =>
      readConcept(id, concept),
    ),
    summary: summary?.value,
  };
  // Quotations are shown in the article's order.
  const order = [...knowledge.article.paragraphs.keys()];
  knowledge.quotations.sort((a, b) => order.indexOf(a.paragraph) - order.indexOf(b.paragraph));
  const texts = [article, topics, speakers, summary, ...facts, ...quotations];
  for (const file of whole<Parsed<unknown>>(texts))
    faults.push(...missingTexts(file, languages[0] as Language));
  faults.push(...crossFaults(knowledge, whole(facts), whole(quotations), languages));
  // Also of facts that are faulty themselves: one fault is not to be named as two.
  const factIds = new Set(below('facts/').map(idOf));
  article.value.examples.forEach((example, index) => {
    if (factIds.has(example.fact)) return;
    const line = article.lineOf(['examples', index, 'fact']);
    faults.push({ file: article.file, line, message: `there is no fact "${example.fact}"` });
  });
  if (summary) {
    summary.value.sections.forEach((section, s) => {
      section.lines.forEach((line, l) => {
        for (const id of line.facts) {
          if (factIds.has(id)) continue;
          const at = summary.lineOf(['sections', s, 'lines', l, 'facts']);
          faults.push({ file: summary.file, line: at, message: `there is no fact "${id}"` });
        }
      });
    });
  }
  if (faults.length > 0) throw new KnowledgeError(folder, faults);
  return deepFreeze(knowledge);
}

/** What no single file can show: ids that point nowhere, ids used twice, asks that stand twice. */
function crossFaults(
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

const singleFiles = ['article.yaml', 'topics.yaml', 'speakers.yaml', 'words.yaml', 'summary.yaml'];

/** Ids stand in buttons, whose own ids Discord limits to 100 characters. */
const longestId = 50;

/** Files that nothing reads, such as those of a misspelt folder, and names that cannot be ids. */
function strayFiles(files: readonly string[]): Fault[] {
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
function missingTexts(parsed: Parsed<unknown>, first: Language): Fault[] {
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

function readConcept(
  id: string,
  concept: { outside?: boolean | undefined; words: Partial<Record<Language, string>> },
): Concept {
  const words: Concept['words'] = {};
  for (const [language, list] of Object.entries(concept.words) as [Language, string][]) {
    words[language] = list
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '');
  }
  return { id, outside: concept.outside ?? false, words };
}

function idOf(file: string): string {
  return basename(file, '.yaml');
}

function whole<T>(items: (T | undefined)[]): T[] {
  return items.filter((item) => item !== undefined);
}
