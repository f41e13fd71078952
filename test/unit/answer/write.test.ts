import { describe, expect, test } from 'vitest';
import { english } from '../../../src/answer/phrases/english.ts';
import { phrasesIn } from '../../../src/answer/phrases/phrases.ts';
import { plainText } from '../../../src/answer/reply.ts';
import {
  aside,
  factOf,
  quotationOf,
  writeFacts,
  writeQuotation,
  writeReply,
} from '../../../src/answer/write.ts';
import { loadSmall } from '../small-knowledge.ts';

const knowledge = loadSmall();
const fact = (id: string) => factOf(knowledge, id);

describe('an answer', () => {
  test('says the fact in the asker’s language, for all to see, with its sources', () => {
    const decision = { outcome: 'answer', facts: ['length'], confidence: 0.9 } as const;
    const reply = writeReply(knowledge, { ...decision, facts: ['length'] }, 'uk');
    expect(reply).toMatchObject({
      language: 'uk',
      visibility: 'public',
      blocks: [{ kind: 'text', text: 'Його довжина 300 метрів.' }],
      choices: [],
    });
    expect(reply.sources.map(({ paragraphName }) => paragraphName)).toEqual(['абзац 1']);
  });

  test('falls back to the first language where a text is not translated', () => {
    const reply = writeFacts(knowledge, [fact('architect')], 'uk');
    expect(reply.blocks[0]).toEqual({ kind: 'text', text: 'Anna Nowak drew it.' });
    expect(reply.sources[0]?.paragraphName).toBe('paragraph 2');
  });

  test('of two facts says both first, then what was said, then our reading', () => {
    const { blocks } = writeFacts(knowledge, [fact('architect'), fact('cost')], 'en');
    expect(blocks.map(({ kind }) => kind)).toEqual(['text', 'text', 'quotation', 'note']);
    expect(blocks[1]).toMatchObject({ text: 'It cost 5 million.' });
  });

  test('of two facts with one quotation shows it once', () => {
    const other = { ...fact('length'), quotation: 'nowak-proud' };
    const { blocks } = writeFacts(knowledge, [fact('architect'), other], 'en');
    expect(blocks.filter(({ kind }) => kind === 'quotation')).toHaveLength(1);
  });

  test.each([
    ['en', "Our reading, not the article's words: Euros"],
    ['uk', 'Наше прочитання, а не слова статті: Євро'],
    ['pl', 'Nasze odczytanie, nie słowa artykułu: Euro'],
  ] as const)('marks a reading as ours in %s', (language, text) => {
    const { blocks } = writeFacts(knowledge, [fact('cost')], language);
    expect(blocks.at(-1)).toEqual({ kind: 'note', text });
  });
});

describe('a quotation', () => {
  const write = (id: string, language: 'en' | 'uk' | 'pl') =>
    writeQuotation(knowledge, quotationOf(knowledge, id), language);

  test('stands word for word with its speakers and our translation', () => {
    expect(write('nowak-proud', 'uk')).toEqual({
      kind: 'quotation',
      text: 'I am proud of it',
      by: 'Анна Новак і мер',
      translation: { text: 'Я цим пишаюся', note: 'наш переклад' },
    });
  });

  test.each([
    ['the article’s own language', 'nowak-proud', 'en', 'Anna Nowak and the mayor'],
    ['a language it is not translated into', 'nowak-proud', 'pl', 'Anna Nowak i burmistrz'],
  ] as const)('has no translation in %s', (_what, id, language, by) => {
    expect(write(id, language)).toEqual({ kind: 'quotation', text: 'I am proud of it', by });
  });

  test.each([
    ['en', 'the article names no speaker'],
    ['uk', 'у статті не вказано, хто це сказав'],
    ['pl', 'artykuł nie podaje, kto to powiedział'],
  ] as const)('without a speaker says so in %s', (language, by) => {
    expect(write('overheard', language)).toMatchObject({ text: 'At last', by });
  });
});

describe('other outcomes are for the asker alone and cite nothing', () => {
  const about = { en: 'the new bridge', uk: 'новий міст', pl: 'nowy most' };
  test.each(
    (['en', 'uk', 'pl'] as const).flatMap((language) => [
      ['not-covered', language, phrasesIn(language).notCovered(about[language])] as const,
      ['off-topic', language, phrasesIn(language).offTopic(about[language])] as const,
      ['choices', language, phrasesIn(language).didYouMean] as const,
    ]),
  )('%s in %s', (outcome, language, text) => {
    const reply = writeReply(knowledge, { outcome, facts: [], confidence: 0 }, language);
    expect(reply).toMatchObject({ language, visibility: 'asker', sources: [] });
    expect(plainText(reply)).toBe(text);
  });

  test('choices are labelled in the asker’s language, in their order', () => {
    const decision = { outcome: 'choices' as const, facts: ['cost', 'architect'], confidence: 0.5 };
    expect(writeReply(knowledge, decision, 'pl').choices).toEqual([
      { fact: 'cost', label: 'Koszt', paragraphs: ['1', '2'] },
      { fact: 'architect', label: 'Architektka', paragraphs: ['2'] },
    ]);
    expect(writeReply(knowledge, decision, 'uk').choices[1]?.label).toBe('Architect');
  });

  test('what is not there is a mistake of ours', () => {
    expect(() => factOf(knowledge, 'nothing')).toThrow('There is no fact "nothing".');
    expect(() => quotationOf(knowledge, 'nothing')).toThrow('There is no quotation "nothing".');
  });
});

test('the plain text of a reply leaves quotations out and marks lists', () => {
  const reply = {
    ...aside('en', 'First'),
    blocks: [
      { kind: 'heading' as const, text: 'Head' },
      { kind: 'list' as const, items: ['a', 'b'] },
      writeQuotation(knowledge, quotationOf(knowledge, 'overheard'), 'en'),
      { kind: 'note' as const, text: english.ourReading('c') },
    ],
  };
  expect(plainText(reply)).toBe("Head\n- a\n- b\nOur reading, not the article's words: c");
});
