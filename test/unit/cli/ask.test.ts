import { describe, expect, test } from 'vitest';
import { writeFolder } from '../small-knowledge.ts';
import { expectDocumentedFields, run, where } from './run.ts';

describe.concurrent('one question', () => {
  test('is answered in words that people read, with the source below', async () => {
    // Several words need no quotation marks.
    const { code, out, err } = await run(where.split(' '));
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).toContain('Warsaw');
    expect(out).toMatch(/HNGN, “.+”, 8 July 2024, paragraph \d+\n {2}https:\/\/www\.hngn\.com/);
  });

  test('is answered as one JSON object with --json', async () => {
    const { code, out } = await run(['--json', where]);
    expect(code).toBe(0);
    const answer = JSON.parse(out);
    expectDocumentedFields(answer);
    expect(answer).toMatchObject({ question: where, language: 'en', outcome: 'answer' });
    expect(answer.facts.length).toBeLessThanOrEqual(2);
    expect(answer.sources[0]).toEqual({
      paragraph: expect.any(String),
      outlet: 'HNGN',
      title: expect.any(String),
      published: '2024-07-08',
      url: expect.stringContaining('#:~:text='),
    });
  });
});

describe.concurrent('exit codes', () => {
  test.each([
    ['nothing asked', [], 2],
    ['a blank question', [''], 2],
    ['--json without a question', ['--json'], 2],
    ['--help', ['--help'], 0],
    ['-h', ['-h'], 0],
  ])('%s shows how to ask', async (_what, args, code) => {
    const result = await run(args);
    expect(result.code).toBe(code);
    expect(result.out).toContain('npm run --silent ask');
  });

  test('an unknown option is refused', async () => {
    const { code, out, err } = await run(['--xml', 'x']);
    expect(code).not.toBe(0);
    expect(out).toBe('');
    expect(err).toContain('--xml');
  });

  test('a faulty knowledge folder is refused, and its faults are named', async () => {
    const folder = writeFolder({ 'topics.yaml': 'bridge: {}\n' });
    const { code, out, err } = await run(['x'], '', { KNOWLEDGE_DIR: folder });
    expect(code).not.toBe(0);
    expect(out).toBe('');
    for (const fault of ['article.yaml:1', 'facts/:1']) expect(err).toContain(fault);
  });
});
