import {
  type Fact,
  inLanguage,
  type Knowledge,
  type Language,
  type Quotation,
} from '../knowledge/types.ts';
import type { Decision } from './decide.ts';
import { phrasesIn } from './phrases/phrases.ts';
import type { Block, Choice, Reply, Source } from './reply.ts';
import { sourcesOf } from './sources.ts';

/** Puts a decision about a question into words. */
export function writeReply(knowledge: Knowledge, decision: Decision, language: Language): Reply {
  const phrases = phrasesIn(language);
  const about = inLanguage(knowledge.article.about, language, knowledge);
  const facts = decision.facts.map((id) => factOf(knowledge, id));
  switch (decision.outcome) {
    case 'answer':
      return writeFacts(knowledge, facts, language);
    case 'choices':
      return {
        ...aside(language, phrases.didYouMean),
        offersMore: true,
        choices: facts.map((fact) => choiceOf(knowledge, fact, language)),
      };
    case 'not-covered':
      return { ...aside(language, phrases.notCovered(about)), offersMore: true };
    case 'off-topic':
      return {
        ...aside(language, phrases.offTopic(about)),
        choices: exampleChoices(knowledge, language),
        offersMore: true,
      };
  }
}

/** One fact or several in one reply: the answers first, then what was said, then our readings. */
export function writeFacts(
  knowledge: Knowledge,
  facts: readonly Fact[],
  language: Language,
): Reply {
  const phrases = phrasesIn(language);
  const answers: Block[] = facts.map((fact) => ({
    kind: 'text',
    text: inLanguage(fact.answer, language, knowledge),
  }));
  const quotationIds = new Set(
    facts.map((fact) => fact.quotation).filter((id) => id !== undefined),
  );
  const quotations = [...quotationIds].map((id) =>
    writeQuotation(knowledge, quotationOf(knowledge, id), language),
  );
  const readings: Block[] = facts
    .filter((fact) => fact.reading)
    .map((fact) => ({
      kind: 'note',
      text: phrases.ourReading(inLanguage(fact.reading as Fact['answer'], language, knowledge)),
    }));
  return {
    language,
    visibility: 'public',
    blocks: [...answers, ...quotations, ...readings],
    sources: mergeSources(
      facts.map((fact) => sourcesOf(knowledge, fact.paragraphs, language, fact.via)),
    ),
    choices: [],
    offersMore: false,
  };
}

/** A quotation as it is shown: verbatim, who says it, and a translation marked as ours. */
export function writeQuotation(
  knowledge: Knowledge,
  quotation: Quotation,
  language: Language,
): Block {
  const phrases = phrasesIn(language);
  const names = quotation.by.map((id) => {
    const speaker = knowledge.speakers.find((one) => one.id === id);
    return speaker ? inLanguage(speaker.name, language, knowledge) : id;
  });
  const translation = quotation.translation[language];
  return {
    kind: 'quotation',
    text: quotation.text,
    by: names.length > 0 ? names.join(` ${phrases.and} `) : phrases.unnamedSpeaker,
    ...(translation && { translation: { text: translation, note: phrases.translationNote } }),
  };
}

/** A reply that only the asker needs to see. */
export function aside(language: Language, text: string): Reply {
  return {
    language,
    visibility: 'asker',
    blocks: [{ kind: 'text', text }],
    sources: [],
    choices: [],
    offersMore: false,
  };
}

export function choiceOf(knowledge: Knowledge, fact: Fact, language: Language): Choice {
  return {
    fact: fact.id,
    label: inLanguage(fact.title, language, knowledge),
    paragraphs: [...fact.paragraphs],
  };
}

/** Questions to begin with, to be pressed. */
export function exampleChoices(knowledge: Knowledge, language: Language): Choice[] {
  return knowledge.article.examples.map((example) => ({
    ...choiceOf(knowledge, factOf(knowledge, example.fact), language),
    label: inLanguage(example.question, language, knowledge),
  }));
}

/** @throws when there is no such fact; ids from people are to be looked up first. */
export function factOf(knowledge: Knowledge, id: string): Fact {
  const fact = knowledge.facts.find((one) => one.id === id);
  if (!fact) throw new Error(`There is no fact "${id}".`);
  return fact;
}

export function quotationOf(knowledge: Knowledge, id: string): Quotation {
  const quotation = knowledge.quotations.find((one) => one.id === id);
  if (!quotation) throw new Error(`There is no quotation "${id}".`);
  return quotation;
}

/** Each passage once; a passage that one fact has from somebody else keeps that source. */
function mergeSources(lists: readonly Source[][]): Source[] {
  const merged = new Map<string, Source>();
  for (const source of lists.flat()) {
    const known = merged.get(source.paragraph);
    const vias = new Set([known?.via, source.via].filter((via) => via !== undefined));
    merged.set(source.paragraph, {
      ...source,
      ...(vias.size > 0 && { via: [...vias].join(', ') }),
    });
  }
  return [...merged.values()];
}
