import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { calibrationFile } from '../../../src/search/calibration.ts';

/** A text and its intent. */
export type Labelled = [text: string, intent: string];

/** CLINC150 (Larson et al. 2019, CC BY 3.0): requests of 150 intents, and some of none. */
export type Benchmark = Record<
  'train' | 'val' | 'test' | 'oos_train' | 'oos_val' | 'oos_test',
  Labelled[]
>;

/** An intent as the id of a fact: "pto_balance" -> "pto-balance". */
export function factIdOf(intent: string): string {
  return intent.replaceAll('_', '-');
}

/**
 * Writes the benchmark's training part as a knowledge folder: every intent is a fact with a passage
 * of its own, and what is out of scope is one kind of silence.
 * @param folder Is emptied first.
 */
export function makeFolder(benchmark: Benchmark, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  const write = (file: string, content: unknown) => {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, stringify(content, { lineWidth: 0 }));
  };
  const asks = new Map<string, string[]>();
  for (const [text, intent] of benchmark.train)
    asks.set(intent, [...(asks.get(intent) ?? []), text]);
  const titleOf = (intent: string) => intent.replaceAll('_', ' ');
  write('article.yaml', {
    languages: ['en'],
    outlet: 'CLINC150',
    outletFull: 'CLINC150',
    title: '150 intents',
    standfirst: 'Larson et al. 2019',
    published: '2019-11-03',
    url: 'https://aclanthology.org/D19-1131/',
    tags: [],
    about: { en: '150 intents' },
    paragraphs: Object.fromEntries(
      [...asks.keys()].map((intent) => [
        factIdOf(intent),
        { name: { en: titleOf(intent) }, start: titleOf(intent) },
      ]),
    ),
  });
  write('topics.yaml', { intents: { en: 'Intents' } });
  for (const [intent, texts] of asks) {
    write(`facts/intents/${factIdOf(intent)}.yaml`, {
      paragraphs: [factIdOf(intent)],
      title: { en: titleOf(intent) },
      answer: { en: titleOf(intent) },
      asks: { en: texts },
    });
  }
  write('silence/out-of-scope.yaml', {
    outcome: 'off-topic',
    asks: { en: benchmark.oos_train.map(([text]) => text) },
  });
  cpSync(join(import.meta.dirname, 'words.yaml'), join(folder, 'words.yaml'));
  // The kinds of evidence count alike (chosen on the validation part); the thresholds are not used.
  const calibration = {
    bias: 0,
    weights: { answerable: 1, passage: 1 },
    thresholds: { answer: 0.9, choices: 0.5 },
  };
  writeFileSync(join(folder, calibrationFile), JSON.stringify(calibration));
}
