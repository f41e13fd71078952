import type { Knowledge } from '../knowledge/types.ts';
import type { ConceptIndex } from './concepts.ts';
import { type Phrasing, phrasingsOf } from './phrasings.ts';
import { splitWords, wordStart } from './words.ts';

/** What a fact's texts and phrasings speak of. */
export interface FactProfile {
  /** How many phrasings it has. */
  phrasings: number;
  /** Word starts of its texts and phrasings -> how often. */
  starts: Map<string, number>;
  /** Concepts -> in how many phrasings. */
  concepts: Map<string, number>;
}

/** The profiles of all facts, and how common each word start is among all phrasings. */
export interface Profiles {
  facts: FactProfile[];
  /** Word start -> weight (idf); an unknown one has `unknownWeight`. */
  startWeights: ReadonlyMap<string, number>;
  unknownWeight: number;
  /** Concepts -> share of all facts' phrasings that mention it. */
  conceptShares: ReadonlyMap<string, number>;
}

/** Counts what each fact speaks of. */
export function buildProfiles(knowledge: Knowledge, concepts: ConceptIndex): Profiles {
  const phrasings = phrasingsOf(knowledge);
  const facts = knowledge.facts.map((fact, number): FactProfile => {
    const profile: FactProfile = { phrasings: 0, starts: new Map(), concepts: new Map() };
    for (const text of [...Object.values(fact.answer), ...Object.values(fact.title)]) {
      for (const word of splitWords(text)) increase(profile.starts, wordStart(word));
    }
    for (const phrasing of phrasings)
      if (phrasing.class === number) addPhrasing(profile, phrasing, concepts);
    return profile;
  });
  const startCounts = new Map<string, number>();
  for (const { words } of phrasings)
    for (const start of new Set(words.map(wordStart))) increase(startCounts, start);
  const weightOf = (count: number) => Math.log((phrasings.length + 1) / (count + 0.5));
  const total = facts.reduce((sum, fact) => sum + fact.phrasings, 0);
  const conceptShares = new Map<string, number>();
  for (const { concepts: counts } of facts) {
    for (const [id, count] of counts)
      conceptShares.set(id, (conceptShares.get(id) ?? 0) + count / total);
  }
  return {
    facts,
    startWeights: new Map([...startCounts].map(([start, count]) => [start, weightOf(count)])),
    unknownWeight: weightOf(0),
    conceptShares,
  };
}

function addPhrasing(profile: FactProfile, { words }: Phrasing, concepts: ConceptIndex): void {
  profile.phrasings++;
  for (const start of new Set(words.map(wordStart))) increase(profile.starts, start);
  for (const id of concepts.conceptsOf(words)) increase(profile.concepts, id);
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
