import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Desk } from '../../src/answer/desk.ts';
import { openDesk } from '../../src/answer/open-desk.ts';
import { type QuestionSet, readQuestions } from './questions.ts';
import { judge, type Result } from './score.ts';

const usage = `Measures how well questions are answered.
  npm run quality                          the table; fails below test/quality/floor.json
  npm run quality -- --errors              what went wrong in the tuned part
  npm run quality -- --questions FOLDER    the same for question files of your own`;

const { values } = parseArgs({
  options: {
    errors: { type: 'boolean' },
    questions: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});

interface Row {
  right: number;
  wrong: number;
  'asked back': number;
  missed: number;
  total: number;
}

function measure(desk: Desk, set: QuestionSet, showErrors: boolean) {
  const rows = new Map<string, Row>();
  const held = new Map<string, { held: number; total: number }>();
  for (const question of set.answerable) {
    const answer = desk.ask({ text: question.q });
    const result: Result = judge(question, answer, desk.knowledge);
    for (const key of [question.lang, `${question.lang} ${question.kind}`]) {
      const row = rows.get(key) ?? { right: 0, wrong: 0, 'asked back': 0, missed: 0, total: 0 };
      row[result]++;
      row.total++;
      rows.set(key, row);
    }
    if (showErrors && result !== 'right') {
      const { confidence, facts } = answer.decision;
      console.log(
        `${result.padEnd(10)} ${confidence.toFixed(2)} ${question.lang} ${question.gold.join(',')} [${facts.join(' ')}|${answer.finding.matches[0]?.fact}] ${question.q}`,
      );
    }
  }
  for (const question of set.unanswerable) {
    const { decision } = desk.ask({ text: question.q });
    const isHeld = decision.outcome !== 'answer';
    for (const key of ['all', question.lang, question.kind]) {
      const row = held.get(key) ?? { held: 0, total: 0 };
      if (isHeld) row.held++;
      row.total++;
      held.set(key, row);
    }
    if (showErrors && !isHeld) {
      console.log(
        `answered   ${decision.confidence.toFixed(2)} ${question.lang} [${decision.facts.join(' ')}] ${question.q}`,
      );
    }
  }
  return { rows, held };
}

if (values.help) {
  console.log(usage);
  process.exit(0);
}
const here = import.meta.dirname;
const desk = await openDesk(resolve(here, '../../knowledge'), console.error);
const parts: [string, string][] = values.questions
  ? [['given', resolve(values.questions)]]
  : [
      ['tuned', join(here, 'tuned')],
      ['blind', join(here, 'blind')],
    ];
for (const [name, folder] of parts) {
  const set = readQuestions(folder);
  if (!set) continue;
  const { rows, held } = measure(desk, set, Boolean(values.errors) && name !== 'blind');
  const percent = (part: number, total: number) => `${((100 * part) / total).toFixed(1)}%`;
  console.log(`\n${name}`);
  for (const [key, row] of [...rows].sort()) {
    if (key.includes(' ') && !values.errors) continue;
    console.log(
      `${key.padEnd(18)} right ${percent(row.right, row.total)} wrong ${percent(row.wrong, row.total)} asked back ${percent(row['asked back'], row.total)} missed ${percent(row.missed, row.total)} of ${row.total}`,
    );
  }
  for (const [key, row] of held)
    console.log(`held ${key.padEnd(16)} ${percent(row.held, row.total)} of ${row.total}`);
}
