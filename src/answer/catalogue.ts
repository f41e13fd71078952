import { inLanguage, type Knowledge, type Language, type Text } from '../knowledge/types.ts';
import { titleSearch } from '../search/titles.ts';

/** Something to pick from a list: what people read and the id behind it. */
export interface Suggestion {
  label: string;
  id: string;
}

/** Finds facts, quotations and speakers by what people type, in any of the languages. */
export interface Catalogue {
  suggestFacts(typed: string, language: Language): Suggestion[];
  suggestQuotations(typed: string, language: Language): Suggestion[];
  suggestSpeakers(typed: string, language: Language): Suggestion[];
  /** The id that was picked or typed out; undefined where nothing is like it. */
  resolveFact(typed: string): string | undefined;
  resolveQuotation(typed: string): string | undefined;
  resolveSpeaker(typed: string): string | undefined;
}

interface Entry {
  id: string;
  title: Text;
  more: string;
}

/** Builds the catalogue of a knowledge folder. */
export function createCatalogue(knowledge: Knowledge): Catalogue {
  const topicTitles = new Map(knowledge.topics.map((topic) => [topic.id, topic.title]));
  const topicOrder = knowledge.topics.map((topic) => topic.id);
  const facts = knowledge.facts
    .map((fact) => ({
      id: fact.id,
      topic: fact.topic,
      title: fact.title,
      more: `${fact.id} ${Object.values(topicTitles.get(fact.topic) ?? {}).join(' ')}`,
    }))
    .sort((a, b) => topicOrder.indexOf(a.topic) - topicOrder.indexOf(b.topic));
  const quotations = knowledge.quotations.map((quotation) => ({
    id: quotation.id,
    title: quotation.title,
    more: `${quotation.text} ${Object.values(quotation.translation).join(' ')}`,
  }));
  const speakers = knowledge.speakers.map((speaker) => ({
    id: speaker.id,
    title: speaker.name,
    more: '',
  }));
  const factIndex = indexEntries(knowledge, facts);
  const quotationIndex = indexEntries(knowledge, quotations);
  const speakerIndex = indexEntries(knowledge, speakers);
  return {
    suggestFacts: factIndex.suggest,
    suggestQuotations: quotationIndex.suggest,
    suggestSpeakers: speakerIndex.suggest,
    resolveFact: factIndex.resolve,
    resolveQuotation: quotationIndex.resolve,
    resolveSpeaker: speakerIndex.resolve,
  };
}

/** Titles of all languages are searched; the one of the reader's language is shown. */
function indexEntries(knowledge: Knowledge, entries: readonly Entry[]) {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const find = titleSearch(
    entries.map((entry) => ({
      id: entry.id,
      title: Object.values(entry.title).join(' · '),
      more: entry.more,
    })),
  );
  return {
    suggest: (typed: string, language: Language): Suggestion[] =>
      find(typed).map((id) => ({
        id,
        label: inLanguage((byId.get(id) as Entry).title, language, knowledge),
      })),
    /** A picked id stays as it is; Discord may send the label, or what was typed, instead. */
    resolve: (typed: string): string | undefined =>
      byId.has(typed) ? typed : typed.trim() === '' ? undefined : find(typed)[0],
  };
}
