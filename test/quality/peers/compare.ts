import type { Decision } from '../../../src/answer/decide.ts';
import { writeReply } from '../../../src/answer/write.ts';
import type { Knowledge, Language } from '../../../src/knowledge/types.ts';
import type { Measured } from '../measure.ts';
import type { Part } from '../parts.ts';
import { spreadByLanguage } from '../sample.ts';
import { judge } from '../score.ts';
import type { TableSection } from '../table.ts';
import { tally } from '../tally.ts';
import { percentile, timesOf } from '../timing.ts';
import { createBm25 } from './bm25.ts';
import { createFuzzyFuse, createTokenFuse } from './fuse.ts';
import type { Found, Peer } from './peer.ts';
import { thresholdFor } from './threshold.ts';

/** A part and what the desk made of it. */
export interface MeasuredPart {
  part: Part;
  measured: Measured;
}

/** The peers' blocks of the table, and what has to be said of them: samples, thresholds, time. */
export interface Comparison {
  sections: TableSection[];
  notes: string[];
}

/**
 * Puts the same questions to plain searches. A peer answers with its best fact, worded as ours and in the
 * question's language, where its score is above a threshold. That is chosen on the tuned part, so that the
 * peer holds back as large a share of its unanswerable questions as the desk does.
 * @param tuned Where thresholds are chosen.
 * @param shown The parts that the table shows.
 * @param most The most questions, answerable and unanswerable each, of a language and part that are put to
 * slow peers.
 */
export function comparePeers(
  knowledge: Knowledge,
  tuned: MeasuredPart,
  shown: readonly MeasuredPart[],
  most: number,
  report: (text: string) => void,
): Comparison {
  const sampledTuned = sampleOf(tuned, most);
  const sampledShown = shown.map((one) => (one === tuned ? sampledTuned : sampleOf(one, most)));
  const sections: TableSection[] = [];
  const notes = [
    `sample: at most ${most} answerable and ${most} unanswerable questions of each language and part, evenly spread`,
    'peers answer above a threshold chosen so that they hold back as many of the unanswerable tuned questions as we do',
  ];
  for (const create of [createBm25, createTokenFuse, createFuzzyFuse]) {
    const peer = create(knowledge);
    const reference = peer.isSlow ? sampledTuned : tuned;
    const parts = peer.isSlow ? sampledShown : shown;
    const run = (one: MeasuredPart) => {
      report(`${peer.name}: ${one.part.name}…`);
      return searchAll(peer, one.part);
    };
    const searchedTuned = run(reference);
    const threshold = thresholdFor(
      searchedTuned.unanswerable.map(({ found }) => found?.score),
      reference.measured.unanswerable.filter(({ held }) => held).length,
    );
    const results = parts.map((one) => ({
      name: one.part.name,
      measured: decideAll(one === reference ? searchedTuned : run(one), threshold, knowledge),
    }));
    sections.push({
      title: peer.isSlow ? `${peer.name}, sample` : peer.name,
      parts: new Map(results.map(({ name, measured }) => [name, tally(measured)])),
    });
    const ours = percentile(timesOf(parts.map(({ measured }) => measured)), 0.5);
    const theirs = percentile(timesOf(results.map(({ measured }) => measured)), 0.5);
    notes.push(
      `${peer.name}: median ${theirs.toFixed(1)} ms, ${(theirs / ours).toFixed(0)} times ours (${ours.toFixed(2)} ms) on the same questions`,
    );
  }
  sections.unshift({
    title: 'Deal Desk, the same sample',
    parts: new Map(sampledShown.map(({ part, measured }) => [part.name, tally(measured)])),
  });
  return { sections, notes };
}

/** A part cut down, and what the desk made of just these questions. */
function sampleOf({ part, measured }: MeasuredPart, most: number): MeasuredPart {
  const answerable = new Set(spreadByLanguage(part.answerable, most));
  const unanswerable = new Set(spreadByLanguage(part.unanswerable, most));
  return {
    part: { ...part, answerable: [...answerable], unanswerable: [...unanswerable] },
    measured: {
      answerable: measured.answerable.filter(({ question }) => answerable.has(question)),
      unanswerable: measured.unanswerable.filter(({ question }) => unanswerable.has(question)),
      claims: [],
    },
  };
}

interface Searched<Q> {
  question: Q;
  found: Found | undefined;
  milliseconds: number;
}

interface SearchedPart {
  answerable: Searched<Part['answerable'][number]>[];
  unanswerable: Searched<Part['unanswerable'][number]>[];
}

/** Searches for every question, once. */
function searchAll(peer: Peer, part: Part): SearchedPart {
  const search = <Q extends { q: string }>(question: Q): Searched<Q> => {
    const begun = performance.now();
    const found = peer.find(question.q);
    return { question, found, milliseconds: performance.now() - begun };
  };
  return {
    answerable: part.answerable.map(search),
    unanswerable: part.unanswerable.map(search),
  };
}

/** What a peer says with this threshold. */
function decideAll(searched: SearchedPart, threshold: number, knowledge: Knowledge): Measured {
  return {
    answerable: searched.answerable.map(({ question, found, milliseconds }) => {
      if (!found || found.score <= threshold) return { question, result: 'missed', milliseconds };
      const decision: Decision = { outcome: 'answer', facts: [found.fact], confidence: 1 };
      const reply = writeReply(knowledge, decision, question.lang as Language);
      return { question, result: judge(question, { decision, reply }, knowledge), milliseconds };
    }),
    unanswerable: searched.unanswerable.map(({ question, found, milliseconds }) => ({
      question,
      held: !found || found.score <= threshold,
      milliseconds,
    })),
    claims: [],
  };
}
