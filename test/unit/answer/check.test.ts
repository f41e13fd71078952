import { describe, expect, test } from 'vitest';
import { type Judgement, judge, writeJudgement } from '../../../src/answer/check.ts';
import { phrasesIn } from '../../../src/answer/phrases/phrases.ts';
import type { Language } from '../../../src/knowledge/types.ts';
import type { ClaimFinding } from '../../../src/search/finding.ts';
import { loadSmall } from '../small-knowledge.ts';

const finding = (change: Partial<ClaimFinding> = {}): ClaimFinding => ({
  language: 'en',
  words: ['some', 'words'],
  repaired: [],
  fact: 'length',
  about: 0.9,
  supported: 0,
  contradicted: 0,
  notInArticle: 0,
  ...change,
});

describe('a claim is judged', () => {
  test.each([
    ['supported', 0.9, 0.05, 0.05, 'supported', 0.9],
    ['contradicted', 0.05, 0.9, 0.05, 'contradicted', 0.9],
    ['not mentioned', 0.05, 0.05, 0.9, 'not-in-article', 0.95],
    ['a clear lead, though it is less than half', 0.45, 0.03, 0.44, 'supported', 0.45],
    ['just clear', 0.92, 0.06, 0.02, 'supported', 0.92],
  ] as const)(
    '%s (%s, %s, %s): %s',
    (_what, supported, contradicted, notInArticle, verdict, confidence) => {
      const judgement = judge(finding({ supported, contradicted, notInArticle }));
      expect(judgement).toEqual({
        verdict,
        fact: 'length',
        confidence: expect.closeTo(confidence),
      });
    },
  );

  test.each([
    ['a close call that leans to yes', 0.92, 0.07, 0.01, 0.08],
    ['a close call that leans to no', 0.07, 0.92, 0.01, 0.08],
    ['as much yes as no', 0.5, 0.5, 0, 0.5],
    ['as likely supported as not mentioned', 0.48, 0.04, 0.48, 0.52],
  ])('unclear: %s (%s, %s, %s)', (_what, supported, contradicted, notInArticle, confidence) => {
    const judgement = judge(finding({ supported, contradicted, notInArticle }));
    expect(judgement).toEqual({
      verdict: 'not-in-article',
      fact: 'length',
      isUnclear: true,
      confidence: expect.closeTo(confidence),
    });
  });

  test.each([
    ['the article speaks of it', { supported: 0.6, contradicted: 0.35, notInArticle: 0.05 }, true],
    ['the article does not', { supported: 0.1, contradicted: 0.1, notInArticle: 0.8 }, undefined],
    ['no fact is near', { supported: 0.6, contradicted: 0.35, about: 0.2 }, undefined],
    ['it is decided', { supported: 0.95, contradicted: 0.01 }, undefined],
  ])('where %s', (_what, found, isUnclear) => {
    expect(judge(finding(found)).isUnclear).toBe(isUnclear);
  });

  test('not at all without a word', () => {
    expect(judge(finding({ words: [], supported: 1 })).verdict).toBe('not-in-article');
  });

  test.each([
    ['near', 0.3, 'length'],
    ['far', 0.2999, undefined],
  ])('undecided, with the fact only where it is %s', (_what, about, fact) => {
    expect(judge(finding({ about, notInArticle: 1 })).fact).toBe(fact);
  });
});

describe('a judgement in words', () => {
  const knowledge = loadSmall();
  const about = { en: 'the new bridge', uk: 'новий міст', pl: 'nowy most' };
  const write = (judgement: Omit<Judgement, 'confidence'>, language: Language = 'en') =>
    writeJudgement(knowledge, finding({ language }), { ...judgement, confidence: 0.9 });
  const languages = ['en', 'uk', 'pl'] as const;

  test.each(
    languages.flatMap((language) =>
      (['supported', 'contradicted'] as const).map((verdict) => [verdict, language] as const),
    ),
  )('%s in %s: the verdict, what the article says, and the passage', (verdict, language) => {
    const reply = write({ verdict, fact: 'length' }, language);
    expect(reply).toMatchObject({ language, visibility: 'public' });
    expect(reply.blocks).toEqual([
      { kind: 'heading', text: phrasesIn(language).claim[verdict] },
      { kind: 'text', text: expect.stringContaining('300') },
    ]);
    expect(reply.sources.map(({ paragraph }) => paragraph)).toEqual(['1']);
  });

  test.each(languages)(
    'undecided in %s: the nearest is shown and marked as no more',
    (language) => {
      const { blocks, sources } = write({ verdict: 'not-in-article', fact: 'length' }, language);
      const phrases = phrasesIn(language).claim;
      expect(blocks).toEqual([
        { kind: 'heading', text: phrases.undecided },
        { kind: 'text', text: phrases.notInArticle(about[language]) },
        { kind: 'note', text: phrases.nearest },
        { kind: 'text', text: expect.stringContaining('300') },
      ]);
      expect(sources.map(({ paragraph }) => paragraph)).toEqual(['1']);
    },
  );

  test.each(languages)('unclear in %s: the passage, to be compared, and no verdict', (language) => {
    const unclear = { verdict: 'not-in-article', fact: 'length', isUnclear: true } as const;
    const { blocks, sources } = write(unclear, language);
    const phrases = phrasesIn(language).claim;
    expect(blocks).toEqual([
      { kind: 'heading', text: phrases.unclear },
      { kind: 'text', text: phrases.compare },
      { kind: 'text', text: expect.stringContaining('300') },
    ]);
    expect(sources.map(({ paragraph }) => paragraph)).toEqual(['1']);
  });

  test.each([
    ['en', 'No. It is not a tunnel.', 'It is not a tunnel.'],
    ['en', 'Yes, it could.', 'It could.'],
    ['en', 'Not as a rule. It opens for ships.', 'Not as a rule. It opens for ships.'],
    ['uk', 'Ні, на фото не міст.', 'На фото не міст.'],
    ['pl', 'Tak, mógłby.', 'Mógłby.'],
  ] as const)(
    'in %s "%s" answers a question; to a claim it says "%s"',
    (language, answer, said) => {
      const facts = knowledge.facts.map((fact) => ({
        ...fact,
        answer: { en: answer, [language]: answer },
      }));
      const judged = { verdict: 'supported', fact: 'length', confidence: 0.9 } as const;
      const { blocks } = writeJudgement({ ...knowledge, facts }, finding({ language }), judged);
      expect(blocks.at(-1)).toEqual({ kind: 'text', text: said });
    },
  );

  test('undecided without anything near: no passage', () => {
    const { blocks, sources } = write({ verdict: 'not-in-article' });
    const phrases = phrasesIn('en').claim;
    expect(blocks).toEqual([
      { kind: 'heading', text: phrases.undecided },
      { kind: 'text', text: phrases.notInArticle(about.en) },
    ]);
    expect(sources).toEqual([]);
  });

  test('of no words asks the asker alone for a statement', () => {
    const nothing = finding({ words: [] });
    const reply = writeJudgement(knowledge, nothing, judge(nothing));
    expect(reply).toMatchObject({
      visibility: 'asker',
      blocks: [{ kind: 'text', text: phrasesIn('en').claim.empty }],
      sources: [],
    });
  });
});
