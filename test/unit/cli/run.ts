import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { expect } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

/** Runs the command line as people do, from another folder. */
export function run(args: string[], input = '', environment: Record<string, string> = {}) {
  return new Promise<{ code: number | null; out: string; err: string }>((done, fail) => {
    const child = spawn(process.execPath, [resolve(root, 'src/cli/ask.ts'), ...args], {
      cwd: import.meta.dirname,
      env: { ...process.env, KNOWLEDGE_DIR: '', ...environment },
    });
    const text = { out: '', err: '' };
    child.stdout.on('data', (chunk) => (text.out += chunk));
    child.stderr.on('data', (chunk) => (text.err += chunk));
    child.on('error', fail);
    child.on('close', (code) => done({ code, ...text }));
    child.stdin.end(input);
  });
}

export const where = 'Where was the agreement signed?';
export const linesOf = (out: string) =>
  out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

/** What docs/command-line.md promises of every answer. */
export function expectDocumentedFields(answer: Record<string, unknown>): void {
  expect(answer).toMatchObject({
    question: expect.any(String),
    language: expect.stringMatching(/^(en|uk|pl)$/),
    outcome: expect.stringMatching(/^(answer|choices|not-covered|off-topic)$/),
    text: expect.stringMatching(/./),
    facts: expect.any(Array),
    sources: expect.any(Array),
    ranked: expect.any(Array),
    confidence: expect.any(Number),
  });
  const optional = ['quote', 'choices'];
  const always = [
    'question',
    'language',
    'outcome',
    'text',
    'facts',
    'sources',
    'ranked',
    'confidence',
  ];
  expect(
    Object.keys(answer)
      .filter((key) => !optional.includes(key))
      .sort(),
  ).toEqual(always.sort());
  expect(answer.confidence).toBeGreaterThanOrEqual(0);
  expect(answer.confidence).toBeLessThanOrEqual(1);
  const ranked = answer.ranked as { score: number }[];
  expect(ranked).toHaveLength(3);
  for (const one of ranked) {
    expect(one).toEqual({
      fact: expect.any(String),
      paragraphs: expect.any(Array),
      score: expect.any(Number),
    });
  }
  expect(ranked.map(({ score }) => score)).toEqual(
    ranked.map(({ score }) => score).sort((a, b) => b - a),
  );
  expect('choices' in answer).toBe(answer.outcome === 'choices');
  expect((answer.facts as string[]).length > 0).toBe(answer.outcome === 'answer');
  expect((answer.sources as string[]).length > 0).toBe(answer.outcome === 'answer');
}
