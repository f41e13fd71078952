import { parentPort, workerData } from 'node:worker_threads';
import { loadKnowledge } from '../knowledge/load.ts';
import { layGroundwork, trainShape } from './model.ts';

/** Trains one network in a thread of its own and posts it; `workerData` is `{ folder, shape }`. */
const { folder, shape } = workerData as { folder: string; shape: number };
const knowledge = loadKnowledge(folder);
parentPort?.postMessage(trainShape(knowledge, layGroundwork(knowledge), shape));
