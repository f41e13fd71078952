import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Evidence, evidenceNames } from './evidence.ts';

/** Turns evidence into a probability (logistic regression) and says where to answer and to ask back. */
export interface Calibration {
  bias: number;
  weights: Evidence;
  thresholds: Thresholds;
}

/** From `answer` on the best fact is given; from `choices` on we ask back; below we stay silent. */
export interface Thresholds {
  answer: number;
  choices: number;
}

/** Until a folder is calibrated, only what the networks say counts. */
const uncalibrated: Calibration = {
  bias: 0,
  weights: { answerable: 1, passage: 0 },
  thresholds: { answer: 0.9, choices: 0.5 },
};

/** The probability that the best fact answers the question. */
export function confidenceOf({ bias, weights }: Calibration, evidence: Evidence): number {
  let sum = bias;
  for (const [name, weight] of Object.entries(weights))
    sum += weight * evidence[name as keyof Evidence];
  return 1 / (1 + Math.exp(-sum));
}

const calibrationSchema = z.strictObject({
  bias: z.number(),
  weights: z.record(z.enum(evidenceNames), z.number()),
  thresholds: z
    .strictObject({ answer: z.number(), choices: z.number() })
    .refine(({ answer, choices }) => choices <= answer, '"choices" must not be above "answer"'),
});

/** Where a knowledge folder keeps its calibration; written by `npm run calibrate`. */
export const calibrationFile = 'calibration.json';

/**
 * Reads a folder's calibration.
 * @returns `uncalibrated` where it has none.
 * @throws when the file is faulty.
 */
export function readCalibration(folder: string): Calibration {
  const path = join(folder, calibrationFile);
  if (!existsSync(path)) return uncalibrated;
  const result = calibrationSchema.safeParse(parseJson(readFileSync(path, 'utf8')));
  if (result.success) return result.data;
  throw new Error(
    `${path} is faulty: ${z.prettifyError(result.error)}. Make it anew with "npm run calibrate".`,
  );
}

/** undefined, which no schema takes, where a text is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
