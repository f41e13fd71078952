import type { Desk } from '../../src/answer/desk.ts';
import type { Knowledge } from '../../src/knowledge/types.ts';
import type { Measured } from './measure.ts';
import { spread } from './sample.ts';

/** What an answer may take on a machine of our own; slower ones are only remarked on. */
const wished = { median: 1, percentile99: 5 };

const warmUpQuestions = 400;

/**
 * Asks ways of asking from the knowledge, so that the code is compiled when time is taken. The questions
 * measured are not among them: each is timed when it is asked for the first time.
 */
export function warmUp(desk: Desk, knowledge: Knowledge): void {
  const asks = knowledge.facts.flatMap(({ asks }) => Object.values(asks).flat());
  for (const text of spread(asks, warmUpQuestions)) desk.ask({ text });
}

/** How long each question took. */
export function timesOf(
  measured: readonly Pick<Measured, 'answerable' | 'unanswerable'>[],
): number[] {
  return measured.flatMap(({ answerable, unanswerable }) =>
    [...answerable, ...unanswerable].map(({ milliseconds }) => milliseconds),
  );
}

/** The time that a share of the questions stays under; 0.5 is the median. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Says how long an answer takes, and warns where that is longer than wished. */
export function describeTimes(times: readonly number[]): string {
  const median = percentile(times, 0.5);
  const percentile99 = percentile(times, 0.99);
  const line = `time per answer: median ${median.toFixed(2)} ms, 99th percentile ${percentile99.toFixed(2)} ms (${times.length} questions)`;
  const isSlow = median >= wished.median || percentile99 >= wished.percentile99;
  return isSlow
    ? `${line}\nWarning: slower than wished (median under ${wished.median} ms, 99th percentile under ${wished.percentile99} ms); is the machine busy?`
    : line;
}
