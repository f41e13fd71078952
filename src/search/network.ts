import { type FeatureGroup, type FeatureVector, featureGroups } from './features.ts';

/**
 * A classifier with one hidden layer: sparse features -> ReLU -> softmax over classes. It takes some
 * of the feature groups, each with a weight. Input weights are bytes with one factor a feature, which
 * makes a quarter of the size and no difference in what it finds.
 */
export interface Network {
  groupWeights: Float32Array;
  /** For each group, what to add to a feature's number to get its row; only groups in use count. */
  rowOffsets: Int32Array;
  hidden: number;
  classes: number;
  inputBytes: Int8Array;
  rowFactors: Float32Array;
  hiddenBias: Float32Array;
  /** `[hidden + 1][classes]`; the last row is the bias. */
  output: Float32Array;
}

/** Which groups a network looks at and how much each counts. */
export type GroupWeights = Partial<Record<FeatureGroup, number>>;

/** Where the rows of the groups in use begin, and how many rows there are. */
export function layOutRows(
  weights: GroupWeights,
  groupStarts: Int32Array,
): { groupWeights: Float32Array; rowOffsets: Int32Array; rows: number } {
  const groupWeights = new Float32Array(featureGroups.length);
  const rowOffsets = new Int32Array(featureGroups.length);
  let rows = 0;
  featureGroups.forEach((group, g) => {
    const weight = weights[group] ?? 0;
    if (weight === 0) return;
    groupWeights[g] = weight;
    rowOffsets[g] = rows - (groupStarts[g] as number);
    rows += (groupStarts[g + 1] as number) - (groupStarts[g] as number);
  });
  return { groupWeights, rowOffsets, rows };
}

/** The probability of each class. */
export function classify(network: Network, vector: FeatureVector): Float32Array {
  const { hidden, classes, inputBytes, output } = network;
  const activation = Float32Array.from(network.hiddenBias);
  for (let g = 0; g < featureGroups.length; g++) {
    const groupWeight = network.groupWeights[g] as number;
    const group = vector[g];
    if (groupWeight === 0 || !group) continue;
    const offset = network.rowOffsets[g] as number;
    for (let i = 0; i < group.index.length; i++) {
      const row = (group.index[i] as number) + offset;
      const factor = (group.value[i] as number) * groupWeight * (network.rowFactors[row] as number);
      const base = row * hidden;
      for (let h = 0; h < hidden; h++) {
        activation[h] = (activation[h] as number) + (inputBytes[base + h] as number) * factor;
      }
    }
  }
  const scores = output.slice(hidden * classes);
  for (let h = 0; h < hidden; h++) {
    const a = activation[h] as number;
    if (a <= 0) continue;
    const base = h * classes;
    for (let c = 0; c < classes; c++)
      scores[c] = (scores[c] as number) + (output[base + c] as number) * a;
  }
  softmaxInPlace(scores);
  return scores;
}

/** Turns scores into probabilities, in place. */
export function softmaxInPlace(scores: Float32Array): void {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > most) most = score;
  let sum = 0;
  for (let c = 0; c < scores.length; c++) {
    const e = Math.exp((scores[c] as number) - most);
    scores[c] = e;
    sum += e;
  }
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] as number) / sum;
}

/**
 * Rounds each row of the first layer to bytes, its greatest weight to 127.
 * @param input `[rows][hidden]`
 */
export function roundToBytes(
  input: Float32Array,
  rows: number,
  hidden: number,
): Pick<Network, 'inputBytes' | 'rowFactors'> {
  const inputBytes = new Int8Array(rows * hidden);
  const rowFactors = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    const base = row * hidden;
    let most = 1e-9;
    for (let h = 0; h < hidden; h++) most = Math.max(most, Math.abs(input[base + h] as number));
    rowFactors[row] = most / 127;
    for (let h = 0; h < hidden; h++)
      inputBytes[base + h] = Math.round(((input[base + h] as number) / most) * 127);
  }
  return { inputBytes, rowFactors };
}
