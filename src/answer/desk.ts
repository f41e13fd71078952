import { inLanguage, type Knowledge, type Language } from '../knowledge/types.ts';
import type { ClaimFinding, Finding } from '../search/finding.ts';
import type { Search } from '../search/search.ts';
import {
  writeAboutSource,
  writeHelp,
  writeInvitation,
  writeQuotations,
  writeSummary,
  writeWelcome,
} from './cards.ts';
import { type Catalogue, createCatalogue } from './catalogue.ts';
import { type Judgement, judge, writeJudgement } from './check.ts';
import { type Decision, decide } from './decide.ts';
import { shareOfNews } from './overlap.ts';
import { phrasesIn } from './phrases/phrases.ts';
import type { Reply } from './reply.ts';
import { aside, factOf, quotationOf, writeFacts, writeReply } from './write.ts';

/** A person's question as it arrives. */
export interface Question {
  text: string;
  /** Language of the person's Discord, used only where the text does not tell. */
  locale?: Language | undefined;
}

/** The reply and the way to it. */
export interface Answer {
  finding: Finding;
  decision: Decision;
  reply: Reply;
  /** How long each station took. */
  milliseconds: { decide: number; write: number };
}

/** A claim's judgement and the reply that says it. */
export interface CheckedClaim {
  finding: ClaimFinding;
  judgement: Judgement;
  reply: Reply;
}

/** Everything that can be asked of the bot; pure, synchronous, without Discord. */
export interface Desk {
  knowledge: Knowledge;
  catalogue: Catalogue;
  ask(question: Question): Answer;
  /** Holds a statement against the article. */
  check(claim: Question): CheckedClaim;
  /** The fact picked or typed out. */
  showFact(typed: string, language: Language): Reply;
  /** Quotations by what they are about and who says them; all where both are missing. */
  showQuotations(about: string | undefined, speaker: string | undefined, language: Language): Reply;
  summarize(language: Language): Reply;
  describeSource(language: Language): Reply;
  help(language: Language): Reply;
  /** What the bot says of itself where people meet it first. */
  welcome(language: Language): Reply;
}

/** The longest question that is looked at, in characters. */
export const longestQuestion = 1000;

/** A second fact that repeats more of the first than this leaves is not told with it. */
const enoughNews = 0.4;

export function createDesk(knowledge: Knowledge, search: Search): Desk {
  const catalogue = createCatalogue(knowledge);

  const ask = ({ text, locale }: Question): Answer => {
    const asked = text.slice(0, longestQuestion);
    const finding = search.find(asked, locale);
    const begun = performance.now();
    const parts = search.findParts(asked, finding);
    const decision = decide(finding, parts, search.thresholds, addsTo(finding.language));
    const decided = performance.now();
    const reply = replyTo(finding, decision, text.length > longestQuestion);
    const milliseconds = { decide: decided - begun, write: performance.now() - decided };
    return { finding, decision, reply, milliseconds };
  };

  const addsTo = (language: Language) => (fact: string, known: string) => {
    const answerOf = (id: string) => inLanguage(factOf(knowledge, id).answer, language, knowledge);
    return shareOfNews(answerOf(known), answerOf(fact)) >= enoughNews;
  };

  const replyTo = (finding: Finding, decision: Decision, isTooLong: boolean): Reply => {
    const { language } = finding;
    if (finding.words.length === 0) return writeInvitation(knowledge, language);
    if (isTooLong && decision.outcome !== 'answer')
      return aside(language, phrasesIn(language).tooLong);
    return writeReply(knowledge, decision, language);
  };

  const check = ({ text, locale }: Question): CheckedClaim => {
    const finding = search.check(text.slice(0, longestQuestion), locale);
    const judgement = judge(finding);
    return { finding, judgement, reply: writeJudgement(knowledge, finding, judgement) };
  };

  const showFact = (typed: string, language: Language): Reply => {
    const id = catalogue.resolveFact(typed);
    return id
      ? writeFacts(knowledge, [factOf(knowledge, id)], language)
      : aside(language, phrasesIn(language).noSuchFact);
  };

  const showQuotations = (
    about: string | undefined,
    speaker: string | undefined,
    language: Language,
  ): Reply => {
    const wanted = about === undefined ? undefined : catalogue.resolveQuotation(about);
    const by = speaker === undefined ? undefined : catalogue.resolveSpeaker(speaker);
    const unknown = (about !== undefined && !wanted) || (speaker !== undefined && !by);
    const found = knowledge.quotations.filter(
      (quotation) => (!wanted || quotation.id === wanted) && (!by || quotation.by.includes(by)),
    );
    if (unknown || found.length === 0) return aside(language, phrasesIn(language).noSuchQuotation);
    return writeQuotations(
      knowledge,
      found.map((quotation) => quotationOf(knowledge, quotation.id)),
      language,
    );
  };

  return {
    knowledge,
    catalogue,
    ask,
    check,
    showFact,
    showQuotations,
    summarize: (language) => writeSummary(knowledge, language),
    describeSource: (language) => writeAboutSource(knowledge, language),
    help: (language) => writeHelp(knowledge, language),
    welcome: (language) => writeWelcome(knowledge, language),
  };
}
