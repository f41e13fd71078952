import { createInterface } from 'node:readline';

/**
 * Reads JSON lines from standard input and writes one line for each, in the same order.
 * @param field The string that every line must have.
 * @param answer What to write for it.
 */
export async function answerLines(field: string, answer: (text: string) => unknown): Promise<void> {
  for await (const line of createInterface({
    input: process.stdin,
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    if (line.trim() === '') continue;
    console.log(JSON.stringify(answerLine(line, field, answer)));
  }
}

function answerLine(line: string, field: string, answer: (text: string) => unknown): unknown {
  let given: unknown;
  try {
    given = JSON.parse(line);
  } catch {
    return { error: 'The line is not JSON.' };
  }
  const text = (given as Record<string, unknown> | null)?.[field];
  if (typeof text !== 'string') return { error: `The line has no string "${field}".` };
  return answer(text);
}
