import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openDesk } from '../../src/answer/open-desk.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { listErrors } from './errors.ts';
import { faultsAgainst, readFloor, writeFloor } from './floor.ts';
import { measure } from './measure.ts';
import { readParts, readTuned } from './parts.ts';
import { renderTable } from './table.ts';
import { tally } from './tally.ts';
import { describeTimes, timesOf, warmUp } from './timing.ts';

const usage = `Measures how well questions are answered, in per cent, and how fast.
  npm run quality                          the table; fails below test/quality/floor.json
  npm run quality -- --kinds               the table with a row for each kind of question
  npm run quality -- --errors              what went wrong in the tuned part
  npm run quality -- --questions FOLDER    the table for question files of your own
  npm run quality -- --peers               the table with plain searches beside it; takes long
  npm run quality -- --peers --sample 20   the same, slow searches on fewer questions (else 60)
  npm run quality -- --write-floor         writes floors a little under what is measured now

right: answered from a right passage, with all that a right answer must have
asked back: a fact of a right passage is among the choices
held: a question that the article does not answer is met with anything but an answer
flipped: a claim is called supported that is contradicted, or the reverse`;

const { values } = parseArgs({
  options: {
    kinds: { type: 'boolean', default: false },
    errors: { type: 'boolean', default: false },
    questions: { type: 'string' },
    peers: { type: 'boolean', default: false },
    sample: { type: 'string', default: '60' },
    'write-floor': { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h' },
  },
});

/** Prints the table and holds it against the floor. */
async function main(): Promise<void> {
  const folder = resolve(import.meta.dirname, '../../knowledge');
  const desk = await openDesk(folder, console.error);
  if (values.errors) return listErrors(desk, console.log);

  warmUp(desk, desk.knowledge);
  const measured = readParts(values.questions).map((part) => ({
    part,
    measured: measure(desk, part),
  }));
  const tallies = new Map(measured.map(({ part, measured }) => [part.name, tally(measured)]));
  const comparison = values.peers ? await compare() : undefined;
  const ours = { ...(comparison && { title: 'Deal Desk' }), parts: tallies };
  const sections = [ours, ...(comparison?.sections ?? [])];
  console.log(renderTable([...tallies.keys()], sections, values.kinds));
  console.log(`\n${describeTimes(timesOf(measured.map(({ measured }) => measured)))}`);
  for (const line of comparison?.notes ?? []) console.log(line);

  if (values.questions !== undefined) return;
  if (values['write-floor']) console.log(`Written: ${writeFloor(tallies)}`);
  const faults = faultsAgainst(readFloor(), tallies);
  for (const fault of faults) console.error(`Below the floor: ${fault}`);
  if (faults.length > 0) process.exitCode = 1;

  /** The peers are loaded only where they are asked for. */
  async function compare() {
    const { comparePeers } = await import('./peers/compare.ts');
    const most = Number(values.sample);
    if (!Number.isInteger(most) || most < 1) throw new Error('--sample takes a whole number.');
    const tuned = measured.find(({ part }) => part.name === 'tuned');
    const part = tuned ? tuned.part : readTuned();
    const chosenOn = tuned ?? { part, measured: measure(desk, part) };
    return comparePeers(loadKnowledge(folder), chosenOn, measured, most, console.error);
  }
}

if (values.help) {
  console.log(usage);
} else if (values.errors && values.questions !== undefined) {
  console.error('--errors lists those of the tuned part, never of other questions.');
  process.exitCode = 1;
} else if (values['write-floor'] && values.questions !== undefined) {
  console.error('--write-floor is for the tuned and the blind part, not for other questions.');
  process.exitCode = 1;
} else {
  await main();
}
