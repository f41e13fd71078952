import type { Language, Text, TextList } from './schema.ts';

export type { Language, Text, TextList };

/** One passage of the article: how it is cited and where it stands in the page. */
export interface Paragraph {
  /** The label that facts cite: `H`, `S`, `C`, `T` or a body paragraph's number. */
  label: string;
  name: Text;
  start: string;
  end?: string | undefined;
}

export interface Article {
  outlet: string;
  outletFull: string;
  title: string;
  standfirst: string;
  /** ISO 8601 date, `2024-07-08`. */
  published: string;
  url: string;
  tags: string[];
  /** What the article is about, to follow "questions about …". */
  about: Text;
  /** A few questions to begin with, each with the fact that answers it. */
  examples: { fact: string; question: Text }[];
  paragraphs: ReadonlyMap<string, Paragraph>;
}

export interface Topic {
  id: string;
  title: Text;
}

/** One thing the article says, in our own words, with the ways people ask for it. */
export interface Fact {
  id: string;
  topic: string;
  paragraphs: string[];
  title: Text;
  answer: Text;
  /** The source that the article itself names for this. */
  via?: string | undefined;
  /** A conclusion of ours that the article does not state. */
  reading?: Text | undefined;
  /** Id of a quotation. */
  quotation?: string | undefined;
  asks: TextList;
  claims: { supported: TextList; contradicted: TextList };
}

/** Somebody's own words, verbatim, with translations of ours. */
export interface Quotation {
  id: string;
  paragraph: string;
  text: string;
  /** Ids of the speakers; empty where the article names nobody. */
  by: string[];
  title: Text;
  translation: Text;
}

/** A person or office quoted: names by language. */
export interface Speaker {
  id: string;
  name: Text;
}

/** Questions and statements of one kind that the article does not decide. */
export interface Silence {
  id: string;
  outcome: 'not-covered' | 'off-topic';
  asks: TextList;
  claims: TextList;
}

/** A class of words that mean much the same: `words` by language, `*` marks a beginning. */
export interface Concept {
  id: string;
  words: Partial<Record<Language, string[]>>;
}

/** Questions that ask for two things at once, and the facts that answer them. */
export interface Pair {
  facts: [string, string];
  asks: TextList;
}

export interface Summary {
  title: Text;
  sections: { heading: Text; lines: { text: Text; facts: string[] }[] }[];
}

/** Everything the bot knows: read, checked and frozen. */
export interface Knowledge {
  /** The folder's languages; the first is the one that always has a text. */
  languages: Language[];
  article: Article;
  topics: Topic[];
  facts: Fact[];
  quotations: Quotation[];
  speakers: Speaker[];
  silence: Silence[];
  concepts: Concept[];
  pairs: Pair[];
  summary?: Summary | undefined;
}

/**
 * The text in the wished language, or in the folder's first where that is missing.
 * @throws when neither is there, which the loader rules out.
 */
export function inLanguage(
  text: Text,
  language: Language,
  knowledge: Pick<Knowledge, 'languages'>,
): string {
  const found = text[language] ?? text[knowledge.languages[0] ?? 'en'];
  if (found === undefined) throw new Error(`No text in ${language} nor in the first language.`);
  return found;
}
