import { inLanguage, type Knowledge } from '../knowledge/types.ts';
import type { ClaimFinding } from '../search/finding.ts';
import { phrasesIn } from './phrases/phrases.ts';
import type { Block, Reply, Verdict } from './reply.ts';
import { aside, factOf, writeFacts } from './write.ts';

/** What the article makes of a claim, and how sure we are (0 to 1). */
export interface Judgement {
  verdict: Verdict;
  /** The fact that decides it, or that comes nearest; none where nothing comes near. */
  fact?: string;
  confidence: number;
  /** The article speaks of it, but whether for or against we can't tell; the verdict is then "not in the article". */
  isUnclear?: true;
}

/**
 * How much likelier one of "supported" and "contradicted" must be than the other. Saying the opposite of
 * what the article says is the worst of errors, so where they are close we decide nothing. It is the least
 * of 2, 3, 4, 6, 8, 10 and 15 at which no claim of the tuned part is turned round.
 */
const clearLead = 15;

/** How probable a fact must be to decide a claim, or for its passage to be shown with an open one. */
const nearFact = 0.3;

/** Judges a claim by what was found. */
export function judge(finding: ClaimFinding): Judgement {
  const { supported, contradicted, notInArticle, fact, about } = finding;
  const [verdict, confidence, other] =
    supported >= contradicted
      ? (['supported', supported, contradicted] as const)
      : (['contradicted', contradicted, supported] as const);
  if (
    finding.words.length > 0 &&
    about >= nearFact &&
    confidence > notInArticle &&
    confidence >= clearLead * other
  ) {
    return { verdict, fact, confidence };
  }
  const isUnclear = about >= nearFact && supported + contradicted > notInArticle;
  return {
    verdict: 'not-in-article',
    ...(about >= nearFact && { fact }),
    ...(isUnclear && { isUnclear }),
    confidence: Math.max(notInArticle, 1 - confidence),
  };
}

/** Puts a judgement into words: the verdict, then what the article says, with the passage. */
export function writeJudgement(
  knowledge: Knowledge,
  finding: ClaimFinding,
  judgement: Judgement,
): Reply {
  const { language } = finding;
  const phrases = phrasesIn(language).claim;
  if (finding.words.length === 0) return aside(language, phrases.empty);
  const opening = {
    supported: [phrases.supported],
    contradicted: [phrases.contradicted],
    unclear: [phrases.unclear, phrases.compare],
    'not-in-article': [
      phrases.undecided,
      phrases.notInArticle(inLanguage(knowledge.article.about, language, knowledge)),
    ],
  };
  const found = judgement.isUnclear ? 'unclear' : judgement.verdict;
  const blocks = opening[found].map(
    (text, at): Block => ({ kind: at === 0 ? 'heading' : 'text', text }),
  );
  if (!judgement.fact) {
    return { ...aside(language, ''), visibility: 'public', blocks };
  }
  const shown = writeFacts(knowledge, [factOf(knowledge, judgement.fact)], language);
  const nearest: Block[] =
    found === 'not-in-article' ? [{ kind: 'note', text: phrases.nearest }] : [];
  const said = shown.blocks.map((block) =>
    block.kind === 'text'
      ? { ...block, text: asStatement(block.text, phrases.openingReply) }
      : block,
  );
  return { ...shown, blocks: [...blocks, ...nearest, ...said] };
}

/** An answer without its "Yes" or "No", which would seem to contradict the verdict above it. */
function asStatement(answer: string, openingReply: RegExp): string {
  const rest = answer.replace(openingReply, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
