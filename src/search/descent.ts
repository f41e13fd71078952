import type { Learner } from './learner.ts';
import { softmaxInPlace } from './network.ts';

/** How a network learns; all chosen on validation questions, see docs/decisions. */
const learning = {
  /** Step sizes of the first and the second layer at the start; both fall linearly to 0. */
  inputRate: 1.5,
  outputRate: 0.5,
  /** What part of a layer's step size its biases have. */
  hiddenBiasPart: 0.1,
  outputBiasPart: 0.3,
  /** Share of hidden units left out at random (Srivastava et al. 2014). */
  hiddenDropout: 0.2,
} as const;

/** The features of one text: which rows of the first layer they are, and what each is worth. */
export interface Input {
  rows: number[];
  values: number[];
  /** How many of the entries count; the lists are used again and never shortened. */
  size: number;
}

/**
 * One step: how far the network is from a text's classes, and all weights a little nearer.
 * @param asked The classes that the text belongs to, in equal shares.
 * @param smoothing Share of the target that is spread over all classes.
 * @param decay What is left of the step sizes, from 1 to 0.
 */
export function learnFrom(
  learner: Learner,
  input: Input,
  asked: readonly number[],
  smoothing: number,
  decay: number,
  random: () => number,
): void {
  activate(learner, input, random);
  score(learner);
  const size = scoresToErrors(learner, asked, smoothing);
  const hiddenSize = correctOutput(learner, size, learning.outputRate * decay);
  correctInput(learner, input, hiddenSize, learning.inputRate * decay);
}

/** Fills the hidden units and lists those that are above zero and not left out. */
function activate(learner: Learner, { rows, values, size }: Input, random: () => number): void {
  const { hidden, input, activation, active } = learner;
  activation.set(learner.hiddenBias);
  for (let i = 0; i < size; i++) {
    const base = (rows[i] as number) * hidden;
    const value = values[i] as number;
    for (let h = 0; h < hidden; h++)
      activation[h] = (activation[h] as number) + (input[base + h] as number) * value;
  }
  const scale = 1 / (1 - learning.hiddenDropout);
  let actives = 0;
  for (let h = 0; h < hidden; h++) {
    if ((activation[h] as number) > 0 && random() >= learning.hiddenDropout) {
      activation[h] = (activation[h] as number) * scale;
      active[actives++] = h;
    }
  }
  learner.actives = actives;
}

/** Fills the columns with the score of each class, that of its kind added. */
function score({
  hidden,
  output,
  kindColumn,
  activation,
  active,
  actives,
  columns,
}: Learner): void {
  const width = columns.length;
  for (let c = 0; c < width; c++) columns[c] = output[hidden * width + c] as number;
  for (let k = 0; k < actives; k++) {
    const h = active[k] as number;
    const a = activation[h] as number;
    const base = h * width;
    for (let c = 0; c < width; c++)
      columns[c] = (columns[c] as number) + (output[base + c] as number) * a;
  }
  for (let c = 0; c < kindColumn.length; c++)
    columns[c] = (columns[c] as number) + (columns[kindColumn[c] as number] as number);
}

/**
 * Turns the scores into errors: probability less target for a class, for a kind the sum of its classes'.
 * @returns The sum of the classes' squared errors.
 */
function scoresToErrors(
  { kindColumn, columns }: Learner,
  asked: readonly number[],
  smoothing: number,
): number {
  const classes = kindColumn.length;
  columns.fill(0, classes);
  softmaxInPlace(columns.subarray(0, classes));
  const spread = smoothing / classes;
  const share = (1 - smoothing) / asked.length;
  let size = 0;
  for (let c = 0; c < classes; c++) {
    const error = (columns[c] as number) - spread - (asked.includes(c) ? share : 0);
    columns[c] = error;
    const kind = kindColumn[c] as number;
    columns[kind] = (columns[kind] as number) + error;
    size += error * error;
  }
  return size;
}

/**
 * Moves the second layer's weights against the errors and fills the hidden units' gradients.
 * @param size The sum of the classes' squared errors.
 * @returns The sum of the hidden units' squared gradients.
 */
function correctOutput(learner: Learner, size: number, rate: number): number {
  const { hidden, output, outputSquares, activation, hiddenGradient, columns, active } = learner;
  const width = columns.length;
  const scale = 1 / (1 - learning.hiddenDropout);
  hiddenGradient.fill(0);
  let hiddenSize = 0;
  for (let k = 0; k < learner.actives; k++) {
    const h = active[k] as number;
    const a = activation[h] as number;
    const base = h * width;
    outputSquares[h] = (outputSquares[h] as number) + size * a * a;
    const step = (rate * a) / Math.sqrt(outputSquares[h] as number);
    let gradient = 0;
    for (let c = 0; c < width; c++) {
      const error = columns[c] as number;
      gradient += error * (output[base + c] as number);
      output[base + c] = (output[base + c] as number) - step * error;
    }
    gradient *= scale;
    hiddenGradient[h] = gradient;
    hiddenSize += gradient * gradient;
  }
  outputSquares[hidden] = (outputSquares[hidden] as number) + size;
  const biasStep = (learning.outputBiasPart * rate) / Math.sqrt(outputSquares[hidden] as number);
  for (let c = 0; c < width; c++) {
    const at = hidden * width + c;
    output[at] = (output[at] as number) - biasStep * (columns[c] as number);
  }
  return hiddenSize;
}

/** Moves the first layer's weights of the text's features against the hidden units' gradients. */
function correctInput(
  learner: Learner,
  { rows, values, size }: Input,
  hiddenSize: number,
  rate: number,
): void {
  const { hidden, input, inputSquares, hiddenBias, hiddenGradient } = learner;
  learner.hiddenBiasSquares += hiddenSize;
  const biasStep = (learning.hiddenBiasPart * rate) / Math.sqrt(learner.hiddenBiasSquares);
  for (let h = 0; h < hidden; h++)
    hiddenBias[h] = (hiddenBias[h] as number) - biasStep * (hiddenGradient[h] as number);
  for (let i = 0; i < size; i++) {
    const row = rows[i] as number;
    const value = values[i] as number;
    inputSquares[row] = (inputSquares[row] as number) + hiddenSize * value * value;
    const step = (rate * value) / Math.sqrt(inputSquares[row] as number);
    const base = row * hidden;
    for (let h = 0; h < hidden; h++)
      input[base + h] = (input[base + h] as number) - step * (hiddenGradient[h] as number);
  }
}
