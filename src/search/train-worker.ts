import { parentPort, workerData } from 'node:worker_threads';
import { loadKnowledge } from '../knowledge/load.ts';
import { layGroundwork, type Task, trainShape } from './model.ts';

/** Trains one network in a thread of its own and posts it. */
const { folder, task, shape } = workerData as { folder: string; task: Task; shape: number };
parentPort?.postMessage(trainShape(layGroundwork(loadKnowledge(folder), task), task, shape));
