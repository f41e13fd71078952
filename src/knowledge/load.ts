import { basename, dirname } from 'node:path';
import { crossFaults, missingTexts, strayFiles, unknownFacts } from './faults.ts';
import { deepFreeze } from './freeze.ts';
import { type Fault, idOf, KnowledgeError, type Parsed, readYaml, yamlFiles } from './read.ts';
import {
  articleSchema,
  factSchema,
  pairsSchema,
  quotationSchema,
  silenceSchema,
  speakersSchema,
  summarySchema,
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
 *   `pairs.yaml`, `summary.yaml`, and one file an entry in `facts/<topic>/`, `quotations/` and `silence/`.
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
  const pairs = readIfThere('pairs.yaml', pairsSchema);
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
    pairs: pairs?.value.pairs ?? [],
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
  const known = (file: Parsed<unknown> | undefined, ids: [PropertyKey[], string][]) =>
    file ? unknownFacts(file, ids, factIds) : [];
  faults.push(
    ...known(
      article,
      article.value.examples.map(({ fact }, n) => [['examples', n, 'fact'], fact]),
    ),
    ...known(summary, factsOfSummary(summary?.value)),
    ...known(
      pairs,
      (pairs?.value.pairs ?? []).flatMap((pair, n) =>
        pair.facts.map((id): [PropertyKey[], string] => [['pairs', n, 'facts'], id]),
      ),
    ),
  );
  if (faults.length > 0) throw new KnowledgeError(folder, faults);
  return deepFreeze(knowledge);
}

/** Every id of a fact in the summary, with its place. */
function factsOfSummary(summary: Knowledge['summary']): [PropertyKey[], string][] {
  return (summary?.sections ?? []).flatMap((section, s) =>
    section.lines.flatMap((line, l) =>
      line.facts.map((id): [PropertyKey[], string] => [['sections', s, 'lines', l, 'facts'], id]),
    ),
  );
}

function readConcept(id: string, concept: { words: Partial<Record<Language, string>> }): Concept {
  const words: Concept['words'] = {};
  for (const [language, list] of Object.entries(concept.words) as [Language, string][]) {
    words[language] = list
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '');
  }
  return { id, words };
}

function whole<T>(items: (T | undefined)[]): T[] {
  return items.filter((item) => item !== undefined);
}
