import { parseArgs } from 'node:util';
import type { CheckedClaim } from '../answer/desk.ts';
import { openDesk } from '../answer/open-desk.ts';
import { plainText } from '../answer/reply.ts';
import { knowledgeFolder } from './knowledge-folder.ts';
import { answerLines } from './lines.ts';
import { sourceFields } from './source-fields.ts';
import { toTerminal } from './terminal.ts';

const usage = `Check a statement against the article.
  npm run --silent check-claim -- "It is a treaty."          a readable judgement
  npm run --silent check-claim -- --json "It is a treaty."   one JSON object
  npm run --silent check-claim -- --jsonl < claims           a JSON object for each line {"claim": "…"}`;

const { values, positionals } = parseArgs({
  options: {
    json: { type: 'boolean' },
    jsonl: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
  allowPositionals: true,
});

/** A judgement as other programs read it; the fields are documented in docs/command-line.md. */
function toJson(claim: string, { judgement, reply }: CheckedClaim) {
  return {
    claim,
    language: reply.language,
    verdict: judgement.verdict,
    text: plainText(reply),
    facts: judgement.fact ? [judgement.fact] : [],
    sources: reply.sources.map(sourceFields),
    confidence: Math.round(judgement.confidence * 1000) / 1000,
  };
}

const claim = positionals.join(' ');
if (values.help || (!values.jsonl && claim === '')) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}
const desk = await openDesk(knowledgeFolder(), console.error);
if (values.jsonl) await answerLines('claim', (text) => toJson(text, desk.check({ text })));
else if (values.json)
  console.log(JSON.stringify(toJson(claim, desk.check({ text: claim })), null, 2));
else console.log(toTerminal(desk.check({ text: claim }).reply));
