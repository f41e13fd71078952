import { parseArgs } from 'node:util';
import type { Answer } from '../answer/desk.ts';
import { openDesk } from '../answer/open-desk.ts';
import { plainText } from '../answer/reply.ts';
import { factOf } from '../answer/write.ts';
import type { Knowledge } from '../knowledge/types.ts';
import { knowledgeFolder } from './knowledge-folder.ts';
import { answerLines } from './lines.ts';
import { sourceFields } from './source-fields.ts';
import { toTerminal } from './terminal.ts';

const usage = `Ask a question on the command line.
  npm run --silent ask -- "how many jets?"          a readable answer
  npm run --silent ask -- --json "how many jets?"   one JSON object
  npm run --silent ask -- --jsonl < questions       a JSON object for each line {"question": "…"}`;

const { values, positionals } = parseArgs({
  options: {
    json: { type: 'boolean' },
    jsonl: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
  allowPositionals: true,
});

/** An answer as other programs read it; the fields are documented in docs/command-line.md. */
function toJson(question: string, { finding, decision, reply }: Answer, knowledge: Knowledge) {
  const quotation = reply.blocks.find((block) => block.kind === 'quotation');
  return {
    question,
    language: reply.language,
    outcome: decision.outcome,
    text: plainText(reply),
    ...(quotation && {
      quote: {
        text: quotation.text,
        by: quotation.by,
        ...(quotation.translation && { translation: quotation.translation.text }),
      },
    }),
    facts: decision.outcome === 'answer' ? decision.facts : [],
    sources: reply.sources.map(sourceFields),
    ...(decision.outcome === 'choices' && { choices: reply.choices }),
    ranked: finding.matches.slice(0, 3).map((match) => ({
      fact: match.fact,
      paragraphs: factOf(knowledge, match.fact).paragraphs,
      score: round(match.score),
    })),
    confidence: round(decision.confidence),
  };
}

function round(number: number): number {
  return Math.round(number * 1000) / 1000;
}

const question = positionals.join(' ');
if (values.help || (!values.jsonl && question === '')) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}
const desk = await openDesk(knowledgeFolder(), console.error);
const { knowledge } = desk;
if (values.jsonl)
  await answerLines('question', (text) => toJson(text, desk.ask({ text }), knowledge));
else if (values.json)
  console.log(JSON.stringify(toJson(question, desk.ask({ text: question }), knowledge), null, 2));
else console.log(toTerminal(desk.ask({ text: question }).reply));
