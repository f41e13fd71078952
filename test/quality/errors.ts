import type { Answer, Desk } from '../../src/answer/desk.ts';
import { measure, type Witness } from './measure.ts';
import { readTuned } from './parts.ts';

/**
 * Lists what went wrong in the tuned part. It takes no part to list, on purpose: whoever reads the errors
 * of the blind part has to replace it by new questions.
 */
export function listErrors(desk: Desk, write: (line: string) => void): void {
  const line = (kind: string, { decision, finding }: Answer, lang: string, text: string) => {
    const facts = decision.facts.join(' ') || `nearest ${finding.matches[0]?.fact}`;
    write(`${kind.padEnd(10)} ${decision.confidence.toFixed(2)} ${lang} ${text} [${facts}]`);
  };
  const witness: Witness = {
    answered: ({ question, result }, answer) => {
      if (result === 'right') return;
      const wanted = `(${question.gold.join(', ')}: ${question.must.join(' + ')})`;
      line(result, answer, question.lang, `${question.q} ${wanted}`);
    },
    refused: ({ question, held }, answer) => {
      if (!held) line('answered', answer, question.lang, question.q);
    },
    checked: ({ claim, language, result }, { judgement }) => {
      if (result === 'right') return;
      write(
        `${(result === 'flipped' ? 'flipped' : 'misjudged').padEnd(10)} ${judgement.confidence.toFixed(2)} ${language} ${claim.q} (${claim.verdict}) [${judgement.verdict}: ${judgement.fact}]`,
      );
    },
  };
  write('What went wrong in the tuned part:');
  measure(desk, readTuned(), witness);
}
