/**
 * Reads JSON lines from standard input and writes one line for each, in the same order.
 * @param field The string that every line must have.
 * @param answer What to write for it.
 */
export async function answerLines(field: string, answer: (text: string) => unknown): Promise<void> {
  let rest = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) console.log(JSON.stringify(answerLine(line, field, answer)));
  }
  if (rest !== '') console.log(JSON.stringify(answerLine(rest, field, answer)));
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
