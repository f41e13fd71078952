import type { Language } from '../../knowledge/types.ts';
import { english } from './english.ts';
import { polish } from './polish.ts';
import { ukrainian } from './ukrainian.ts';

/** Everything the bot says that is not knowledge, in one language. */
export interface Phrases {
  /** Not in the article; `about` names what the article is about. */
  notCovered(about: string): string;
  offTopic(about: string): string;
  /** How the bot introduces itself. */
  welcome: string;
  didYouMean: string;
  empty(about: string): string;
  tooLong: string;
  /** How a reading of ours is introduced. */
  ourReading(text: string): string;
  translationNote: string;
  unnamedSpeaker: string;
  and: string;
  source: string;
  sources: string;
  asReportedBy(source: string, outlet: string): string;
  noSuchFact: string;
  noSuchQuotation: string;
  quotationsHeading: string;
  claim: {
    supported: string;
    contradicted: string;
    undecided: string;
    /** Where the article speaks of it and we can't tell whether for or against. */
    unclear: string;
    /** Introduces the passage that an unclear claim is about. */
    compare: string;
    /** Introduces what comes nearest to a claim that is not decided. */
    nearest: string;
    notInArticle(about: string): string;
    empty: string;
    /** The "Yes" or "No" that opens a fact's answer to a question, and would answer no claim. */
    openingReply: RegExp;
  };
  aboutSource: {
    heading: string;
    article(outlet: string, date: string): string;
    howHeading: string;
    how: string[];
    unknownHeading: string;
    unknown: string[];
  };
  help: {
    heading: string;
    intro(about: string): string;
    commands: { name: string; text: string }[];
    ways: string;
    privacy: string;
  };
  pin: {
    done: string;
    notAllowed: string;
    missingPermission: string;
    tooMany: string;
    notHere: string;
  };
  slowDown(seconds: number): string;
  failed(reference: string): string;
  cannotWrite: string;
  buttons: { more: string; question: string };
}

/** The phrases of a language. */
export function phrasesIn(language: Language): Phrases {
  return { en: english, uk: ukrainian, pl: polish }[language];
}
