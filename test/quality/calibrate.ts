import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createDesk } from '../../src/answer/desk.ts';
import { type Calibration, calibrationFile, confidenceOf } from '../../src/search/calibration.ts';
import { type Evidence, evidenceNames } from '../../src/search/evidence.ts';
import { prepare } from '../../src/search/prepare.ts';
import { createSearch } from '../../src/search/search.ts';
import { readQuestions } from './questions.ts';
import { judge } from './score.ts';

const { values } = parseArgs({
  options: {
    knowledge: { type: 'string', default: 'knowledge' },
    questions: { type: 'string', default: 'test/quality/tuned' },
    /** Share of the unanswerable questions that may be answered. */
    leak: { type: 'string', default: '0.04' },
    /** Share of the answerable questions that may be met with silence. */
    silence: { type: 'string', default: '0.008' },
  },
});

interface Sample {
  evidence: Evidence;
  right: boolean;
  answerable: boolean;
}

/** Fits a logistic regression by gradient descent on standardized evidence, with a little ridge. */
function regress(samples: readonly Sample[]): Pick<Calibration, 'bias' | 'weights'> {
  const ridge = 0.01;
  const rate = 0.5;
  const means = evidenceNames.map((name) =>
    average(samples.map((sample) => sample.evidence[name])),
  );
  const deviations = evidenceNames.map(
    (name, i) =>
      Math.sqrt(
        average(samples.map((sample) => (sample.evidence[name] - (means[i] as number)) ** 2)),
      ) || 1,
  );
  const rows = samples.map((sample) =>
    evidenceNames.map(
      (name, i) => (sample.evidence[name] - (means[i] as number)) / (deviations[i] as number),
    ),
  );
  const weights = evidenceNames.map(() => 0);
  let bias = 0;
  for (let step = 0; step < 3000; step++) {
    const gradient = evidenceNames.map(() => 0);
    let biasGradient = 0;
    rows.forEach((row, r) => {
      const score = row.reduce((sum, value, i) => sum + value * (weights[i] as number), bias);
      const error = 1 / (1 + Math.exp(-score)) - (samples[r]?.right ? 1 : 0);
      biasGradient += error;
      row.forEach((value, i) => {
        gradient[i] = (gradient[i] as number) + error * value;
      });
    });
    evidenceNames.forEach((_, i) => {
      weights[i] =
        (weights[i] as number) -
        rate * ((gradient[i] as number) / rows.length + ridge * (weights[i] as number));
    });
    bias -= (rate * biasGradient) / rows.length;
  }
  const plain = Object.fromEntries(
    evidenceNames.map((name, i) => [name, (weights[i] as number) / (deviations[i] as number)]),
  ) as unknown as Evidence;
  const shift = evidenceNames.reduce((sum, name, i) => sum + plain[name] * (means[i] as number), 0);
  return { bias: bias - shift, weights: plain };
}

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

const folder = resolve(values.knowledge);
const { knowledge, model } = await prepare(folder, console.error);
const start: Calibration = {
  bias: 0,
  weights: Object.fromEntries(evidenceNames.map((name) => [name, 0])) as unknown as Evidence,
  thresholds: { answer: 0, choices: 0 },
};
// Everything is answered, so that each question tells whether its answer would be right.
const desk = createDesk(knowledge, createSearch(knowledge, model, start));
const set = readQuestions(resolve(values.questions));
if (!set) throw new Error(`There are no questions in ${values.questions}.`);
const samples: Sample[] = [
  ...set.answerable.map((question) => {
    const answer = desk.ask({ text: question.q });
    const right = judge(question, answer, knowledge) === 'right';
    return { evidence: answer.finding.evidence, right, answerable: true };
  }),
  ...set.unanswerable.map((question) => ({
    evidence: desk.ask({ text: question.q }).finding.evidence,
    right: false,
    answerable: false,
  })),
];
const fitted = regress(samples);
const confidences = (wanted: boolean) =>
  samples
    .filter((sample) => sample.answerable === wanted)
    .map((sample) => confidenceOf({ ...start, ...fitted }, sample.evidence))
    .sort((a, b) => b - a);
const unanswerable = confidences(false);
const answerable = confidences(true);
const leak = Number(values.leak);
const round = (number: number) => Math.round(number * 10_000) / 10_000;
const calibration: Calibration = {
  bias: round(fitted.bias),
  weights: Object.fromEntries(
    Object.entries(fitted.weights).map(([name, weight]) => [name, round(weight)]),
  ) as unknown as Evidence,
  thresholds: {
    answer: round(unanswerable[Math.floor(unanswerable.length * leak)] ?? 0.9),
    choices: round(answerable[Math.floor(answerable.length * (1 - Number(values.silence)))] ?? 0.3),
  },
};
writeFileSync(join(folder, calibrationFile), `${JSON.stringify(calibration, null, 2)}\n`);
console.log(calibration);
