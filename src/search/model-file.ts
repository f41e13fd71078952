import { deepFreeze } from '../knowledge/freeze.ts';
import type { Knowledge, Paragraph } from '../knowledge/types.ts';
import { type ConceptTable, indexConcepts } from './concepts.ts';
import type { Ensemble, Model } from './model.ts';
import type { Neighbours } from './neighbours.ts';
import type { Network } from './network.ts';
import { classesOf } from './phrasings.ts';
import { claimClassesOf } from './statements.ts';

/**
 * A prepared knowledge folder as bytes: the length of a JSON header (32 bit, little-endian), the header,
 * then the typed arrays one after the other, each at a multiple of 4.
 */
interface Header {
  knowledge: Omit<Knowledge, 'article'> & {
    article: Omit<Knowledge['article'], 'paragraphs'> & { paragraphs: [string, Paragraph][] };
  };
  concepts: ConceptTable;
  wordCounts: [string, Partial<Record<string, number>>][];
  /** The sizes of each ensemble's networks. */
  ensembles: { questions: Sizes[]; claims: Sizes[] };
  lengths: number[];
}

interface Sizes {
  hidden: number;
  classes: number;
}

type Numbers = Int8Array | Int32Array | Float32Array;

function arraysOf({ dictionary, networks }: Ensemble): Numbers[] {
  return [
    dictionary.hashes,
    dictionary.groupStarts,
    ...networks.flatMap((network) => [
      network.groupWeights,
      network.rowOffsets,
      network.inputBytes,
      network.rowFactors,
      network.hiddenBias,
      network.output,
    ]),
  ];
}

const arraysOfNeighbours = (neighbours: Neighbours): Numbers[] => [
  neighbours.hashes,
  neighbours.rarities,
  neighbours.starts,
  neighbours.phrasings,
  neighbours.weights,
  neighbours.answered,
];

const sizesOf = ({ networks }: Ensemble): Sizes[] =>
  networks.map(({ hidden, classes }) => ({ hidden, classes }));

/** What only teaches is learned by now; to read it at every start would take longest of all. */
function withoutLessons(knowledge: Knowledge): Knowledge {
  return {
    ...knowledge,
    facts: knowledge.facts.map((fact) => ({
      ...fact,
      asks: {},
      claims: { supported: {}, contradicted: {} },
    })),
    silence: knowledge.silence.map((one) => ({ ...one, asks: {}, claims: {} })),
    concepts: [],
    pairs: [],
  };
}

/**
 * Writes what is prepared as bytes, without the knowledge's ways of asking, claims and classes of words.
 */
export function encodeModel(knowledge: Knowledge, model: Model): Uint8Array {
  const { questions, claims } = model.ensembles;
  const arrays = [
    ...arraysOf(questions),
    ...arraysOf(claims),
    ...arraysOfNeighbours(model.neighbours),
  ];
  const header: Header = {
    knowledge: {
      ...withoutLessons(knowledge),
      article: { ...knowledge.article, paragraphs: [...knowledge.article.paragraphs] },
    },
    concepts: model.concepts.table,
    wordCounts: [...model.wordCounts],
    ensembles: { questions: sizesOf(questions), claims: sizesOf(claims) },
    lengths: arrays.map((array) => array.byteLength),
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const size =
    align(4 + text.length) + arrays.reduce((sum, array) => sum + align(array.byteLength), 0);
  const bytes = new Uint8Array(size);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, 4);
  let at = align(4 + text.length);
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += align(array.byteLength);
  }
  return bytes;
}

/** Reads what `encodeModel` wrote. */
export function decodeModel(bytes: Uint8Array): { knowledge: Knowledge; model: Model } {
  // Numbers of four bytes have to begin at a multiple of four; a file read whole begins at 0.
  const isAligned = bytes.byteOffset % 4 === 0;
  const { buffer, byteOffset } = isAligned ? bytes : new Uint8Array(bytes);
  const textLength = new DataView(buffer, byteOffset).getUint32(0, true);
  const header = JSON.parse(
    new TextDecoder().decode(new Uint8Array(buffer, byteOffset + 4, textLength)),
  ) as Header;
  let at = byteOffset + align(4 + textLength);
  let number = 0;
  const next = (): [ArrayBufferLike, number, number] => {
    const length = header.lengths[number++] as number;
    const from = at;
    at += align(length);
    return [buffer, from, length];
  };
  const int8 = () => {
    const [all, from, length] = next();
    return new Int8Array(all, from, length);
  };
  const int32 = () => {
    const [all, from, length] = next();
    return new Int32Array(all, from, length / 4);
  };
  const float32 = () => {
    const [all, from, length] = next();
    return new Float32Array(all, from, length / 4);
  };
  const ensemble = (sizes: readonly Sizes[]): Ensemble => ({
    dictionary: { hashes: int32(), groupStarts: int32() },
    networks: sizes.map(
      (size): Network => ({
        ...size,
        groupWeights: float32(),
        rowOffsets: int32(),
        inputBytes: int8(),
        rowFactors: float32(),
        hiddenBias: float32(),
        output: float32(),
      }),
    ),
  });
  const questions = ensemble(header.ensembles.questions);
  const claims = ensemble(header.ensembles.claims);
  const neighbours: Neighbours = {
    hashes: int32(),
    rarities: float32(),
    starts: int32(),
    phrasings: int32(),
    weights: float32(),
    answered: int8(),
  };
  const knowledge: Knowledge = deepFreeze({
    ...header.knowledge,
    article: {
      ...header.knowledge.article,
      paragraphs: new Map(header.knowledge.article.paragraphs),
    },
  });
  return {
    knowledge,
    model: {
      classes: classesOf(knowledge),
      claimClasses: claimClassesOf(knowledge),
      concepts: indexConcepts(header.concepts),
      ensembles: { questions, claims },
      neighbours,
      wordCounts: new Map(header.wordCounts),
    },
  };
}

function align(length: number): number {
  return Math.ceil(length / 4) * 4;
}
