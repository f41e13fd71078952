import { type Input, learnFrom } from './descent.ts';
import { type FeatureVector, featureGroups } from './features.ts';
import { createLearner, type Learner } from './learner.ts';
import { type GroupWeights, layOutRows, type Network, roundToBytes } from './network.ts';
import { seededRandom, shuffle } from './random.ts';

/** A text's features and the classes it belongs to, in equal shares. */
export interface Example {
  vector: FeatureVector;
  classes: readonly number[];
}

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

/** A small folder is gone through more often, until this many examples have been seen. */
const leastSteps = 4_000;

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
  const random = seededRandom(seed);
  const hidden = Math.ceil(kinds.length * hiddenPerClass);
  const learner = createLearner(rows, hidden, kinds, random);
  const order = Int32Array.from(examples.keys());
  const rounds = Math.max(epochs, Math.ceil(leastSteps / Math.max(1, examples.length)));
  const steps = rounds * examples.length;
  const input: Input = { rows: [], values: [], size: 0 };
  let step = 0;
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const at of order) {
      const { vector, classes } = examples[at] as Example;
      pickInput(input, vector, groupWeights, rowOffsets, inputDropout, random);
      learnFrom(learner, input, classes, smoothing, 1 - step++ / steps, random);
    }
  }
  return {
    groupWeights,
    rowOffsets,
    hidden,
    classes: kinds.length,
    hiddenBias: learner.hiddenBias,
    output: withKinds(learner),
    ...roundToBytes(learner.input, rows, hidden),
  };
}

/** Puts the features of a text into `input`, as many as are not left out at random. */
function pickInput(
  input: Input,
  vector: FeatureVector,
  groupWeights: Float32Array,
  rowOffsets: Int32Array,
  dropout: number,
  random: () => number,
): void {
  const scale = 1 / (1 - dropout);
  input.size = 0;
  for (let g = 0; g < featureGroups.length; g++) {
    const weight = groupWeights[g] as number;
    const group = vector[g];
    if (weight === 0 || !group) continue;
    for (let i = 0; i < group.index.length; i++) {
      if (random() < dropout) continue;
      input.rows[input.size] = (group.index[i] as number) + (rowOffsets[g] as number);
      input.values[input.size++] = (group.value[i] as number) * weight * scale;
    }
  }
}

/** The output weights of each class with those of its kind added: `[hidden + 1][classes]`. */
function withKinds({ output, hidden, kindColumn }: Learner): Float32Array {
  const classes = kindColumn.length;
  const columns = output.length / (hidden + 1);
  return Float32Array.from({ length: (hidden + 1) * classes }, (_, i) => {
    const base = Math.floor(i / classes) * columns;
    const own = output[base + (i % classes)] as number;
    return own + (output[base + (kindColumn[i % classes] as number)] as number);
  });
}
