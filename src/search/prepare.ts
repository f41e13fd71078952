import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { loadKnowledge } from '../knowledge/load.ts';
import { yamlFiles } from '../knowledge/read.ts';
import type { Knowledge } from '../knowledge/types.ts';
import {
  countWords,
  type Ensemble,
  type Groundwork,
  layGroundwork,
  type Model,
  networkShapes,
  type Task,
} from './model.ts';
import { decodeModel, encodeModel } from './model-file.ts';
import { layOutNeighbours } from './neighbours.ts';
import type { Network } from './network.ts';
import { classesOf } from './phrasings.ts';
import { claimClassesOf } from './statements.ts';

const searchFolder = dirname(fileURLToPath(import.meta.url));

/** The code that reads the knowledge. */
const knowledgeCode = join(dirname(searchFolder), 'knowledge');

/** Models stand outside `knowledge/`, which people edit; the folder is not committed. */
const modelFolder = join(dirname(dirname(searchFolder)), '.model');

/** A knowledge folder, read and learned. */
export interface Prepared {
  knowledge: Knowledge;
  model: Model;
}

/**
 * Opens a knowledge folder. What was learned from it is kept in a file whose name holds a hash of the
 * folder and of the search itself, so a stale one is never used: it is learned anew, which takes
 * a few minutes, and stored.
 * @param report Told when there is something to learn.
 * @throws KnowledgeError when the folder has faults.
 */
export async function prepare(folder: string, report: (text: string) => void): Promise<Prepared> {
  const name = basename(folder);
  const file = join(modelFolder, `${name}-${hashOf(folder)}.bin`);
  if (existsSync(file)) return decodeModel(readFileSync(file));
  const knowledge = loadKnowledge(folder);
  report(`Learning the knowledge in ${folder}; this is done once after a change…`);
  const model = await learn(folder, knowledge);
  const bytes = encodeModel(knowledge, model);
  store(file, name, bytes);
  return decodeModel(bytes);
}

async function learn(folder: string, knowledge: Knowledge): Promise<Model> {
  const teaches = knowledge.facts.some(({ claims }) => Object.keys(claims.supported).length > 0);
  const tasks: Task[] = teaches ? ['questions', 'claims'] : ['questions'];
  const orders = tasks.flatMap((task) => networkShapes[task].map((_, shape) => ({ task, shape })));
  const networks = await inParallel(orders, ({ task, shape }) =>
    trainInThread(folder, task, shape),
  );
  const questions = layGroundwork(knowledge, 'questions');
  const claims = layGroundwork(knowledge, 'claims');
  const ensemble = ({ dictionary }: Groundwork, task: Task): Ensemble => ({
    dictionary,
    networks: networks.filter((_, number) => orders[number]?.task === task),
  });
  const { concepts, phrasings } = questions;
  return {
    classes: classesOf(knowledge),
    claimClasses: claimClassesOf(knowledge),
    concepts,
    ensembles: {
      questions: ensemble(questions, 'questions'),
      claims: ensemble(claims, 'claims'),
    },
    neighbours: layOutNeighbours(phrasings, knowledge.facts.length, concepts),
    wordCounts: countWords([...phrasings, ...claims.phrasings]),
  };
}

/** Works through a list with as many at once as there are processors; the results keep its order. */
async function inParallel<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = [...items.entries()];
  const takeNext = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift())
      results[next[0]] = await work(next[1]);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, takeNext));
  return results;
}

function trainInThread(folder: string, task: Task, shape: number): Promise<Network> {
  return new Promise((resolve, reject) => {
    const workerData = { folder, task, shape };
    const worker = new Worker(new URL('./train-worker.ts', import.meta.url), { workerData });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** Writes beside and renames, so that nobody ever reads half a file; older models of the folder go. */
function store(file: string, name: string, bytes: Uint8Array): void {
  mkdirSync(modelFolder, { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, bytes);
  for (const old of readdirSync(modelFolder)) {
    const isOurs = old.startsWith(name) && /^-[0-9a-f]{16}\.bin$/.test(old.slice(name.length));
    if (isOurs) rmSync(join(modelFolder, old), { force: true });
  }
  renameSync(unfinished, file);
}

/** A hash of every file that the model is made from: the knowledge, and the code that learns it. */
function hashOf(folder: string): string {
  const hash = createHash('sha256');
  const add = (root: string, files: readonly string[]) => {
    for (const file of files) {
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(join(root, file)))
        .update('\0');
    }
  };
  add(folder, yamlFiles(folder));
  const typescript = (root: string) =>
    readdirSync(root)
      .filter((file) => file.endsWith('.ts'))
      .sort();
  add(knowledgeCode, typescript(knowledgeCode));
  add(searchFolder, [...importsFrom('train-worker.ts'), 'model-file.ts'].sort());
  return hash.digest('hex').slice(0, 16);
}

/** A file of the search and all that it imports from there. */
function importsFrom(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const text = readFileSync(join(searchFolder, file), 'utf8');
  for (const [, name] of text.matchAll(/from '\.\/([\w-]+\.ts)'/g))
    importsFrom(name as string, found);
  return found;
}
