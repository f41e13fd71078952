import type { Answer, CheckedClaim, Desk } from '../../src/answer/desk.ts';
import type { Part } from './parts.ts';
import type { Answerable, Claim, Unanswerable } from './questions.ts';
import { type ClaimResult, judge, judgeClaim, type Result } from './score.ts';

/** An answerable question and what became of it. */
export interface AskedAnswerable {
  question: Answerable;
  result: Result;
  milliseconds: number;
}

/** An unanswerable question; held: met with anything but an answer. */
export interface AskedUnanswerable {
  question: Unanswerable;
  held: boolean;
  milliseconds: number;
}

/** A claim and what became of it, under the language it was read in. */
export interface CheckedOne {
  claim: Claim;
  language: string;
  result: ClaimResult;
}

/** All that one system made of one part. */
export interface Measured {
  answerable: AskedAnswerable[];
  unanswerable: AskedUnanswerable[];
  claims: CheckedOne[];
}

/** Told of every question as it is answered, to list what went wrong. */
export interface Witness {
  answered(asked: AskedAnswerable, answer: Answer): void;
  refused(asked: AskedUnanswerable, answer: Answer): void;
  checked(one: CheckedOne, checked: CheckedClaim): void;
}

/** Puts every question and claim of a part to the desk, each once. */
export function measure(desk: Desk, part: Part, witness?: Witness): Measured {
  return {
    answerable: part.answerable.map((question) => {
      const { answer, milliseconds } = timedAsk(desk, question.q);
      const asked = { question, result: judge(question, answer, desk.knowledge), milliseconds };
      witness?.answered(asked, answer);
      return asked;
    }),
    unanswerable: part.unanswerable.map((question) => {
      const { answer, milliseconds } = timedAsk(desk, question.q);
      const asked = { question, held: answer.decision.outcome !== 'answer', milliseconds };
      witness?.refused(asked, answer);
      return asked;
    }),
    claims: part.claims.map((claim) => {
      const checked = desk.check({ text: claim.q });
      const language = claim.lang ?? checked.finding.language;
      const one = { claim, language, result: judgeClaim(claim, checked.judgement.verdict) };
      witness?.checked(one, checked);
      return one;
    }),
  };
}

function timedAsk(desk: Desk, text: string): { answer: Answer; milliseconds: number } {
  const begun = performance.now();
  const answer = desk.ask({ text });
  return { answer, milliseconds: performance.now() - begun };
}
