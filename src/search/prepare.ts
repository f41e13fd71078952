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
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { loadKnowledge } from '../knowledge/load.ts';
import { yamlFiles } from '../knowledge/read.ts';
import type { Knowledge } from '../knowledge/types.ts';
import { countWords, layGroundwork, type Model, networkShapes } from './model.ts';
import { decodeModel, encodeModel } from './model-file.ts';
import type { Network } from './network.ts';
import { classesOf } from './phrasings.ts';

const searchFolder = dirname(fileURLToPath(import.meta.url));

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
 * about half a minute, and stored.
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
  store(file, `${name}-`, bytes);
  return decodeModel(bytes);
}

async function learn(folder: string, knowledge: Knowledge): Promise<Model> {
  const networks = await Promise.all(networkShapes.map((_, shape) => trainInThread(folder, shape)));
  const { phrasings, concepts, dictionary } = layGroundwork(knowledge);
  return {
    classes: classesOf(knowledge),
    concepts,
    dictionary,
    networks,
    wordCounts: countWords(phrasings),
  };
}

function trainInThread(folder: string, shape: number): Promise<Network> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./train-worker.ts', import.meta.url), {
      workerData: { folder, shape },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** Writes beside and renames, so that nobody ever reads half a file; older models of the folder go. */
function store(file: string, prefix: string, bytes: Uint8Array): void {
  mkdirSync(modelFolder, { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, bytes);
  for (const old of readdirSync(modelFolder)) {
    if (old.startsWith(prefix) && old.endsWith('.bin'))
      rmSync(join(modelFolder, old), { force: true });
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
