/** Deviation of the first layer's weights at the start. */
const inputDeviation = 0.1;

/** Where the sums of squared gradients start, so that the first steps are not endless. */
const leastSquares = 1e-3;

/** A network while it learns: its weights, AdaGrad's sums of squared gradients, and room to work in. */
export interface Learner {
  hidden: number;
  /** `[rows][hidden]` */
  input: Float32Array;
  hiddenBias: Float32Array;
  /** `[hidden + 1][classes + kinds]`; the last row is the bias. */
  output: Float32Array;
  /** The column of each class's kind, which the class adds to its own. */
  kindColumn: Int32Array;
  inputSquares: Float32Array;
  hiddenBiasSquares: number;
  outputSquares: Float32Array;
  activation: Float32Array;
  hiddenGradient: Float32Array;
  /** The hidden units that are above zero and not left out, and how many they are. */
  active: Int32Array;
  actives: number;
  /** One place a column: its score, then its error. */
  columns: Float32Array;
}

/**
 * A network that has learned nothing yet.
 * @param kinds The kind of each class, numbered from 0.
 */
export function createLearner(
  rows: number,
  hidden: number,
  kinds: readonly number[],
  random: () => number,
): Learner {
  const classes = kinds.length;
  const columns = classes + Math.max(-1, ...kinds) + 1;
  // Six uniform numbers add up to nearly a normal one.
  const normal = () => {
    let sum = -3;
    for (let i = 0; i < 6; i++) sum += random();
    return sum * Math.SQRT2;
  };
  return {
    hidden,
    input: Float32Array.from({ length: rows * hidden }, () => normal() * inputDeviation),
    hiddenBias: new Float32Array(hidden),
    output: Float32Array.from({ length: (hidden + 1) * columns }, (_, i) =>
      i < hidden * columns && i % columns < classes ? normal() * Math.sqrt(1 / hidden) : 0,
    ),
    kindColumn: Int32Array.from(kinds, (kind) => classes + kind),
    inputSquares: new Float32Array(rows).fill(leastSquares),
    hiddenBiasSquares: leastSquares,
    outputSquares: new Float32Array(hidden + 1).fill(leastSquares),
    activation: new Float32Array(hidden),
    hiddenGradient: new Float32Array(hidden),
    active: new Int32Array(hidden),
    actives: 0,
    columns: new Float32Array(columns),
  };
}
