import { describe, expect, test } from 'vitest';
import { expectDocumentedFields, linesOf, run, where } from './run.ts';

describe.concurrent('--jsonl', () => {
  test('writes one line for each, in the same order, bad lines in their place', async () => {
    const questions = [
      where,
      'Що сказав Туск про порожні обіцянки?',
      'how do i bake a chocolate cake?',
      'Ile pakietów pomocy wojskowej przekazała Polska?',
      'How many helicopters has Poland donated to Ukraine?',
      '',
      'jets?? condition or number',
    ];
    const lines: string[] = questions.map((question) => JSON.stringify({ question, more: 1 }));
    lines.splice(
      1,
      0,
      'no JSON',
      '{"question": 5}',
      '{"text": "x"}',
      'null',
      '[]',
      '5',
      '{"question":',
    );
    const { code, out, err } = await run(['--jsonl'], lines.join('\n'));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const answers = linesOf(out);
    expect(answers).toHaveLength(lines.length);
    expect(answers.slice(1, 8)).toEqual([
      { error: 'The line is not JSON.' },
      ...Array.from({ length: 5 }, () => ({ error: 'The line has no string "question".' })),
      { error: 'The line is not JSON.' },
    ]);
    const good = [answers[0], ...answers.slice(8)];
    expect(good.map(({ question }) => question)).toEqual(questions);
    for (const answer of good) expectDocumentedFields(answer);
    expect(good.map(({ language }) => language).slice(0, 5)).toEqual([
      'en',
      'uk',
      'en',
      'pl',
      'en',
    ]);
    expect(good[1].quote).toEqual({
      text: expect.stringContaining('mutual commitments - not empty promises'),
      by: 'Дональд Туск',
      translation: expect.stringMatching(/[а-я]/),
    });
    expect(good[1].text).not.toContain('mutual commitments');
    expect(good[2]).toMatchObject({ outcome: 'off-topic', facts: [], sources: [] });
    expect(good[3].sources[0].via).toBe('Politico');
    for (const choice of good.flatMap(({ choices = [] }) => choices)) {
      expect(choice).toEqual({
        fact: expect.any(String),
        label: expect.any(String),
        paragraphs: expect.any(Array),
      });
    }
  });

  test('takes line ends of Windows, and nothing at all', async () => {
    const line = JSON.stringify({ question: where });
    const { out } = await run(['--jsonl'], `${line}\r\n${line}\r\n`);
    expect(linesOf(out).map(({ question }) => question)).toEqual([where, where]);
    expect(await run(['--jsonl'])).toEqual({ code: 0, out: '', err: '' });
  });

  test('an empty line among others gets an error in its place', async () => {
    const { out } = await run(['--jsonl'], '{"question":"a"}\n\n{"question":"b"}\n');
    const lines = linesOf(out);
    expect(lines.map(({ question }) => question)).toEqual(['a', undefined, 'b']);
    expect(lines[1]).toEqual({ error: 'The line is not JSON.' });
  });

  test('a line separator inside a question is no line end', async () => {
    const { out } = await run(['--jsonl'], `${JSON.stringify({ question: 'a\u2028b' })}\n`);
    expect(linesOf(out)).toHaveLength(1);
  });
});
