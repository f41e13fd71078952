import { type FeatureVector, featureGroups } from './features.ts';
import { type GroupWeights, layOutRows, type Network, softmaxInPlace } from './network.ts';
import { seededRandom, shuffle } from './random.ts';

/** A text's features and the classes it belongs to, in equal shares. */
export interface Example {
  vector: FeatureVector;
  classes: readonly number[];
}

/** How a network is trained; all chosen on validation questions, see docs/decisions. */
export const training = {
  /** Step sizes of the first and the second layer at the start; both fall linearly to 0. */
  inputRate: 1.5,
  outputRate: 0.5,
  /** Share of hidden units left out at random (Srivastava et al. 2014). */
  hiddenDropout: 0.2,
  /** Deviation of the first layer's weights at the start. */
  inputDeviation: 0.1,
} as const;

/** A small folder is gone through more often, until this many examples have been seen. */
const leastSteps = 4_000;

/** What differs from task to task. */
export interface TrainingShape {
  weights: GroupWeights;
  /** Hidden units for each class. */
  hiddenPerClass: number;
  /** Share of the target that is spread over all classes (Szegedy et al. 2016). */
  smoothing: number;
  epochs: number;
  /** Share of input features left out at random. */
  inputDropout: number;
}

/**
 * Trains a network by stochastic gradient descent with one AdaGrad accumulator a row (Duchi et al. 2011).
 * The same examples and seed give the same network. Classes of one kind share a part of their output
 * weights, so that what speaks for the kind ("never", "refused": contradicted) is learned from all of them.
 * @param kinds The kind of each class, numbered from 0.
 */
export function trainNetwork(
  examples: readonly Example[],
  kinds: readonly number[],
  { weights, hiddenPerClass, smoothing, epochs, inputDropout }: TrainingShape,
  groupStarts: Int32Array,
  seed: number,
): Network {
  const { groupWeights, rowOffsets, rows } = layOutRows(weights, groupStarts);
  const classes = kinds.length;
  // A column for each class, then one for each kind, which all classes of the kind add to their own.
  const columns = classes + Math.max(-1, ...kinds) + 1;
  const kindColumn = Int32Array.from(kinds, (kind) => classes + kind);
  const hidden = Math.ceil(classes * hiddenPerClass);
  const random = seededRandom(seed);
  const normal = () => {
    let sum = -3;
    for (let i = 0; i < 6; i++) sum += random();
    return sum * Math.SQRT2;
  };
  const input = Float32Array.from(
    { length: rows * hidden },
    () => normal() * training.inputDeviation,
  );
  const hiddenBias = new Float32Array(hidden);
  const output = Float32Array.from({ length: (hidden + 1) * columns }, (_, i) =>
    i < hidden * columns && i % columns < classes ? normal() * Math.sqrt(1 / hidden) : 0,
  );
  const inputSquares = new Float32Array(rows).fill(1e-3);
  const outputSquares = new Float32Array(hidden + 1).fill(1e-3);
  let biasSquares = 1e-3;

  const order = Int32Array.from(examples.keys());
  const row: number[] = [];
  const value: number[] = [];
  const activation = new Float32Array(hidden);
  const hiddenGradient = new Float32Array(hidden);
  const active = new Int32Array(hidden);
  const gradient = new Float32Array(columns);
  const rounds = Math.max(epochs, Math.ceil(leastSteps / Math.max(1, examples.length)));
  const steps = rounds * examples.length;
  const keepInput = 1 / (1 - inputDropout);
  const keepHidden = 1 / (1 - training.hiddenDropout);
  let step = 0;
  for (let epoch = 0; epoch < rounds; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const example = examples[at] as Example;
      const decay = 1 - step++ / steps;

      let kept = 0;
      for (let g = 0; g < featureGroups.length; g++) {
        const weight = groupWeights[g] as number;
        const group = example.vector[g];
        if (weight === 0 || !group) continue;
        for (let i = 0; i < group.index.length; i++) {
          if (random() < inputDropout) continue;
          row[kept] = (group.index[i] as number) + (rowOffsets[g] as number);
          value[kept++] = (group.value[i] as number) * weight * keepInput;
        }
      }

      activation.set(hiddenBias);
      for (let i = 0; i < kept; i++) {
        const base = (row[i] as number) * hidden;
        const v = value[i] as number;
        for (let h = 0; h < hidden; h++)
          activation[h] = (activation[h] as number) + (input[base + h] as number) * v;
      }
      let actives = 0;
      for (let h = 0; h < hidden; h++) {
        if ((activation[h] as number) > 0 && random() >= training.hiddenDropout) {
          activation[h] = (activation[h] as number) * keepHidden;
          active[actives++] = h;
        }
      }
      for (let c = 0; c < columns; c++) gradient[c] = output[hidden * columns + c] as number;
      for (let k = 0; k < actives; k++) {
        const h = active[k] as number;
        const a = activation[h] as number;
        const base = h * columns;
        for (let c = 0; c < columns; c++)
          gradient[c] = (gradient[c] as number) + (output[base + c] as number) * a;
      }
      for (let c = 0; c < classes; c++)
        gradient[c] = (gradient[c] as number) + (gradient[kindColumn[c] as number] as number);

      gradient.fill(0, classes);
      softmaxInPlace(gradient.subarray(0, classes));
      const spread = smoothing / classes;
      let size = 0;
      for (let c = 0; c < classes; c++) {
        const target = example.classes.includes(c) ? (1 - smoothing) / example.classes.length : 0;
        const error = (gradient[c] as number) - spread - target;
        gradient[c] = error;
        gradient[kindColumn[c] as number] = (gradient[kindColumn[c] as number] as number) + error;
        size += error * error;
      }

      hiddenGradient.fill(0);
      let hiddenSize = 0;
      for (let k = 0; k < actives; k++) {
        const h = active[k] as number;
        const a = activation[h] as number;
        const base = h * columns;
        outputSquares[h] = (outputSquares[h] as number) + size * a * a;
        const rate = (training.outputRate * decay * a) / Math.sqrt(outputSquares[h] as number);
        let sum = 0;
        for (let c = 0; c < columns; c++) {
          const error = gradient[c] as number;
          sum += error * (output[base + c] as number);
          output[base + c] = (output[base + c] as number) - rate * error;
        }
        sum *= keepHidden;
        hiddenGradient[h] = sum;
        hiddenSize += sum * sum;
      }
      outputSquares[hidden] = (outputSquares[hidden] as number) + size;
      const outputBiasRate =
        (0.3 * training.outputRate * decay) / Math.sqrt(outputSquares[hidden] as number);
      for (let c = 0; c < columns; c++) {
        const at = hidden * columns + c;
        output[at] = (output[at] as number) - outputBiasRate * (gradient[c] as number);
      }
      biasSquares += hiddenSize;
      const hiddenBiasRate = (0.1 * training.inputRate * decay) / Math.sqrt(biasSquares);
      for (let h = 0; h < hidden; h++) {
        hiddenBias[h] = (hiddenBias[h] as number) - hiddenBiasRate * (hiddenGradient[h] as number);
      }
      for (let i = 0; i < kept; i++) {
        const r = row[i] as number;
        const v = value[i] as number;
        inputSquares[r] = (inputSquares[r] as number) + hiddenSize * v * v;
        const rate = (training.inputRate * decay * v) / Math.sqrt(inputSquares[r] as number);
        const base = r * hidden;
        for (let h = 0; h < hidden; h++) {
          input[base + h] = (input[base + h] as number) - rate * (hiddenGradient[h] as number);
        }
      }
    }
  }
  return {
    groupWeights,
    rowOffsets,
    hidden,
    classes,
    hiddenBias,
    output: withKinds(output, hidden + 1, kindColumn),
    ...toBytes(input, rows, hidden),
  };
}

/** The output weights of each class with those of its kind added. */
function withKinds(output: Float32Array, rows: number, kindColumn: Int32Array): Float32Array {
  const classes = kindColumn.length;
  const columns = output.length / rows;
  return Float32Array.from({ length: rows * classes }, (_, i) => {
    const base = Math.floor(i / classes) * columns;
    const own = output[base + (i % classes)] as number;
    return own + (output[base + (kindColumn[i % classes] as number)] as number);
  });
}

/** Rounds each row to bytes, its greatest weight to 127. */
function toBytes(
  input: Float32Array,
  rows: number,
  hidden: number,
): Pick<Network, 'inputBytes' | 'rowFactors'> {
  const inputBytes = new Int8Array(rows * hidden);
  const rowFactors = new Float32Array(rows);
  for (let r = 0; r < rows; r++) {
    let most = 1e-9;
    for (let h = 0; h < hidden; h++)
      most = Math.max(most, Math.abs(input[r * hidden + h] as number));
    rowFactors[r] = most / 127;
    for (let h = 0; h < hidden; h++) {
      inputBytes[r * hidden + h] = Math.round(((input[r * hidden + h] as number) / most) * 127);
    }
  }
  return { inputBytes, rowFactors };
}
