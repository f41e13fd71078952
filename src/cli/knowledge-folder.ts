import { resolve } from 'node:path';

/** The knowledge folder that the command line works with: `KNOWLEDGE_DIR`, or `knowledge`. */
export function knowledgeFolder(): string {
  return resolve(import.meta.dirname, '../..', process.env.KNOWLEDGE_DIR || 'knowledge');
}
