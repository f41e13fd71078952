import { prepare } from '../search/prepare.ts';
import { knowledgeFolder } from './knowledge-folder.ts';

// Learns the knowledge beforehand, so that the first start is as quick as every other.
await prepare(knowledgeFolder(), console.error);
