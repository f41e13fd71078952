import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readCalibration } from '../../../src/search/calibration.ts';
import { prepare } from '../../../src/search/prepare.ts';
import { createSearch } from '../../../src/search/search.ts';
import { type Benchmark, factIdOf, type Labelled, makeFolder } from './make-folder.ts';

const usage = `Measures the search on CLINC150: 150 intents, and requests of none of them.
  npm run quality:clinc                      fails below the floor
  npm run quality:clinc -- --val             the validation part only, at several thresholds
  npm run quality:clinc -- --benchmark FILE  the data; ../shared/benchmarks/clinc150-full.json`;

/** What the test part must reach, in percent; below it the run fails. */
const floor = { accuracy: 94, recall: 60 };

/** Share of the validation part's requests of no intent that the threshold holds back. */
const heldOnValidation = 0.75;

/** "Full" in Larson et al. 2019, table 3, with the threshold: in-scope accuracy, out-of-scope recall. */
const published: [string, number, number][] = [
  ['FastText', 88.6, 28.3],
  ['DialogFlow', 90.8, 26.7],
  ['CNN', 90.9, 30.9],
  ['Rasa', 90.9, 31.2],
  ['MLP', 93.4, 49.1],
  ['BERT', 96.2, 52.3],
];

const { values } = parseArgs({
  options: {
    benchmark: { type: 'string' },
    val: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) {
  console.log(usage);
  process.exit(0);
}
const file = resolve(
  values.benchmark ?? join(import.meta.dirname, '../../../../shared/benchmarks/clinc150-full.json'),
);
if (!existsSync(file)) {
  console.log(`CLINC150 is not measured: ${file} is not there.`);
  process.exit(0);
}
const benchmark = JSON.parse(readFileSync(file, 'utf8')) as Benchmark;
const folder = join(tmpdir(), 'clinc150');
makeFolder(benchmark, folder);
const start = performance.now();
const { knowledge, model } = await prepare(folder, console.log);
console.log(`opened in ${((performance.now() - start) / 1000).toFixed(1)} s`);
const search = createSearch(knowledge, model, readCalibration(folder));

interface Measured {
  /** The confidence in the best fact, and whether it is the right one. */
  inScope: { score: number; right: boolean }[];
  /** The same for each request of no intent, least first. */
  outOfScope: number[];
  /** Milliseconds of each look-up, least first. */
  times: number[];
}

function measure(inScope: readonly Labelled[], outOfScope: readonly Labelled[]): Measured {
  const times: number[] = [];
  const best = (text: string) => {
    const from = performance.now();
    const { matches, confidence } = search.find(text);
    times.push(performance.now() - from);
    return { fact: matches[0]?.fact, score: confidence };
  };
  const measured: Measured = {
    inScope: inScope.map(([text, intent]) => {
      const { fact, score } = best(text);
      return { score, right: fact === factIdOf(intent) };
    }),
    outOfScope: outOfScope.map(([text]) => best(text).score).sort((a, b) => a - b),
    times,
  };
  times.sort((a, b) => a - b);
  return measured;
}

function percentages({ inScope, outOfScope }: Measured, threshold: number) {
  const share = (part: readonly unknown[], all: readonly unknown[]) =>
    (100 * part.length) / all.length;
  return {
    accuracy: share(
      inScope.filter(({ score, right }) => right && score >= threshold),
      inScope,
    ),
    recall: share(
      outOfScope.filter((score) => score < threshold),
      outOfScope,
    ),
  };
}

const row = (name: string, accuracy: number, recall: number) =>
  `${name.padEnd(34)} ${accuracy.toFixed(1).padStart(8)} ${recall.toFixed(1).padStart(12)}`;

const validation = measure(benchmark.val, benchmark.oos_val);
const thresholdAt = (held: number) =>
  validation.outOfScope[Math.floor(held * validation.outOfScope.length)] as number;
console.log(`\n${' '.repeat(34)} in scope out of scope`);
if (values.val) {
  for (const held of [0, 0.6, 0.65, 0.7, 0.75, 0.8]) {
    const threshold = thresholdAt(held);
    const { accuracy, recall } = percentages(validation, held === 0 ? 0 : threshold);
    console.log(row(`validation, from ${threshold.toFixed(3)}`, accuracy, recall));
  }
  process.exit(0);
}
const threshold = thresholdAt(heldOnValidation);
const onValidation = percentages(validation, threshold);
const test = measure(benchmark.test, benchmark.oos_test);
const { accuracy, recall } = percentages(test, threshold);
for (const one of published) console.log(row(...one));
console.log(row('Deal Desk', accuracy, recall));
console.log(row('Deal Desk, on validation', onValidation.accuracy, onValidation.recall));
const milliseconds = (share: number) =>
  (test.times[Math.floor(share * test.times.length)] as number).toFixed(2);
console.log(`\n${milliseconds(0.5)} ms an answer, 1 of 100 takes ${milliseconds(0.99)} ms or more`);
if (accuracy < floor.accuracy || recall < floor.recall) {
  console.log(`Below the floor, ${floor.accuracy} in scope and ${floor.recall} out of scope.`);
  process.exitCode = 1;
}
