import { beforeAll, describe, expect, test } from 'vitest';
import { type Desk, longestQuestion } from '../../../src/answer/desk.ts';
import { phrasesIn } from '../../../src/answer/phrases/phrases.ts';
import { plainText } from '../../../src/answer/reply.ts';
import { openOurDesk } from '../our-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openOurDesk();
});

describe('a plain question is answered', () => {
  test.each([
    ['Where was the agreement signed?', 'en', 'Warsaw'],
    ['Де підписали угоду?', 'uk', 'Варшав'],
    ['Gdzie podpisano umowę?', 'pl', 'Warszaw'],
    ['How many military aid packages has Poland delivered?', 'en', '44'],
  ] as const)('%s', (text, language, expected) => {
    const { decision, reply } = desk.ask({ text });
    expect(decision.outcome).toBe('answer');
    expect(reply).toMatchObject({ language, visibility: 'public' });
    expect(plainText(reply)).toContain(expected);
    expect(reply.sources.length).toBeGreaterThan(0);
  });

  test('in the same way every time', () => {
    const ask = () => {
      const answer = desk.ask({ text: 'how many jets?' });
      const { finding: found, decision, reply } = answer;
      const { milliseconds: _time, ...finding } = found;
      return { finding, decision, reply };
    };
    expect(ask()).toEqual(ask());
  });
});

test.each([
  ['how do i bake a chocolate cake?', 'off-topic'],
  ['How many helicopters has Poland donated to Ukraine?', 'not-covered'],
])('%s: %s, said to the asker alone, without a source', (text, outcome) => {
  const { decision, reply } = desk.ask({ text });
  expect(decision).toMatchObject({ outcome, facts: [] });
  expect(reply).toMatchObject({ visibility: 'asker', sources: [] });
});

describe('a plain claim is held against the article', () => {
  test.each([
    ['The agreement was signed in Warsaw.', 'supported', 'agreement-where'],
    ['The agreement was signed in Berlin.', 'contradicted', 'agreement-where'],
    ['The Eiffel Tower is 330 metres tall.', 'not-in-article', undefined],
  ])('%s %s', (text, verdict, fact) => {
    const { judgement, reply } = desk.check({ text });
    expect(judgement.verdict).toBe(verdict);
    expect(judgement.fact).toBe(fact);
    expect(reply.sources.length > 0).toBe(fact !== undefined);
  });
});

describe('a text without a question', () => {
  test.each(['', '   ', '?!', '🔥🔥', '<@123456789012345678>', 'https://hngn.com/'])(
    '"%s" is invited to ask, in the language of the person’s Discord',
    (text) => {
      for (const locale of desk.knowledge.languages) {
        const about = desk.knowledge.article.about[locale] as string;
        const { reply } = desk.ask({ text, locale });
        expect(plainText(reply)).toBe(phrasesIn(locale).empty(about));
        expect(reply.visibility).toBe('asker');
      }
    },
  );
});

describe('a long text', () => {
  const noise = 'lorem ipsum dolor sit amet '.repeat(100);
  test('that is not understood is answered with a request to be short', () => {
    const { language } = desk.ask({ text: noise }).finding;
    expect(plainText(desk.ask({ text: noise }).reply)).toBe(phrasesIn(language).tooLong);
  });

  test('is looked at up to its limit only', () => {
    const text = 'Where was the agreement signed?'.padEnd(longestQuestion);
    const { decision, reply } = desk.ask({ text: `${text}${noise}` });
    expect(decision).toEqual(desk.ask({ text }).decision);
    expect(plainText(reply)).toContain('Warsaw');
  });

  test('of Discord’s greatest length is answered in no time', () => {
    const begun = performance.now();
    desk.ask({ text: 'why are the words so many and what? '.repeat(120) });
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});

describe('facts and quotations on request', () => {
  test('every fact is shown by its id, in every language', () => {
    for (const { id, paragraphs } of desk.knowledge.facts) {
      for (const language of desk.knowledge.languages) {
        const reply = desk.showFact(id, language);
        expect(reply.visibility).toBe('public');
        expect(reply.sources.map(({ paragraph }) => paragraph)).toEqual(paragraphs);
      }
    }
  });

  test.each(['xyzzyqqq', ''])('"%s" is no fact, and the reply says how to get one', (typed) => {
    const reply = desk.showFact(typed, 'uk');
    expect(plainText(reply)).toBe(phrasesIn('uk').noSuchFact);
    expect(reply.visibility).toBe('asker');
  });

  test('quotations are all those asked for', () => {
    const count = (about?: string, speaker?: string) =>
      desk.showQuotations(about, speaker, 'en').blocks.length;
    const { quotations } = desk.knowledge;
    expect(count()).toBe(quotations.length);
    expect(count('standfirst')).toBe(1);
    expect(count(undefined, 'tusk')).toBe(
      quotations.filter(({ by }) => by.includes('tusk')).length,
    );
    expect(count('joint-statement', 'zelenskyy')).toBe(1);
  });

  test.each([
    ['an unknown quotation', 'xyzzyqqq', undefined],
    ['an unknown speaker', undefined, 'xyzzyqqq'],
    ['a quotation of somebody else', 'tusk-war', 'zelenskyy'],
    ['nothing', '', undefined],
  ])('%s gets a reply that says how to find one', (_what, about, speaker) => {
    expect(plainText(desk.showQuotations(about, speaker, 'pl'))).toBe(
      phrasesIn('pl').noSuchQuotation,
    );
  });
});
