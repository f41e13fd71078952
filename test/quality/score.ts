import type { Answer } from '../../src/answer/desk.ts';
import type { Reply, Verdict } from '../../src/answer/reply.ts';
import { factOf } from '../../src/answer/write.ts';
import type { Knowledge } from '../../src/knowledge/types.ts';
import type { Answerable, Claim } from './questions.ts';

/** What became of an answerable question. */
export type Result = 'right' | 'wrong' | 'asked back' | 'missed';

/**
 * Judges an answer. Right: answered, from a right passage, with everything a right answer must have.
 * Asked back: one of the choices is a fact of a right passage.
 */
export function judge(
  question: Answerable,
  answer: Pick<Answer, 'decision' | 'reply'>,
  knowledge: Knowledge,
): Result {
  const isGold = (label: string) => question.gold.includes('*') || question.gold.includes(label);
  if (answer.decision.outcome === 'answer') {
    const cited = answer.reply.sources.some((source) => isGold(source.paragraph));
    return cited && hasAll(answer.reply, question.must) ? 'right' : 'wrong';
  }
  if (answer.decision.outcome === 'choices') {
    const offered = answer.decision.facts.flatMap((id) => factOf(knowledge, id).paragraphs);
    if (offered.some(isGold)) return 'asked back';
  }
  return 'missed';
}

/** What became of a claim; flipped: supported for contradicted, or the reverse. */
export type ClaimResult = 'right' | 'flipped' | 'missed';

/** Judges a verdict on a claim. */
export function judgeClaim(claim: Claim, verdict: Verdict): ClaimResult {
  if (verdict === claim.verdict) return 'right';
  const decides = verdict !== 'not-in-article' && claim.verdict !== 'not-in-article';
  return decides ? 'flipped' : 'missed';
}

/** Whether a reply's text, quotations and named sources have every one of the texts. */
export function hasAll(reply: Reply, must: readonly string[]): boolean {
  const said = JSON.stringify([
    reply.blocks,
    reply.sources.map((source) => source.via),
  ]).toLowerCase();
  return must.every((entry) => entry.split('|').some((text) => said.includes(text.toLowerCase())));
}
