import type { Knowledge, Language } from '../knowledge/types.ts';
import { type Calibration, confidenceOf, type Thresholds } from './calibration.ts';
import { splitContrast } from './contrast.ts';
import { type Evidence, logOdds } from './evidence.ts';
import type { ClaimFinding, Finding, Match } from './finding.ts';
import { tellLanguage } from './language.ts';
import { classProbabilities, type Model } from './model.ts';
import { createVote } from './neighbours.ts';
import { splitParts } from './parts.ts';
import { buildSpeller } from './spelling.ts';
import { claimWords, knownNumbers } from './statements.ts';
import { splitWords } from './words.ts';

/** Finds facts for questions; pure and synchronous. */
export interface Search {
  thresholds: Thresholds;
  /**
   * @param locale Decides the language only where the text does not tell it.
   */
  find(text: string, locale?: Language): Finding;
  /**
   * The facts that the parts of a question ask for, best first for each part; empty where it asks for
   * one thing. A part is read in the light of the whole, since it may leave out what it is about.
   */
  findParts(text: string, whole: Finding): Match[][];
  /** What the article makes of a claim. */
  check(text: string, locale?: Language): ClaimFinding;
}

/** How much of whether a question is answered the networks decide; the rest is the neighbours'. */
const networksSay = 0.75;

export function createSearch(knowledge: Knowledge, model: Model, calibration: Calibration): Search {
  const { classes, claimClasses, concepts, ensembles, neighbours, wordCounts } = model;
  const numbers = knownNumbers(knowledge);
  const known = new Map<string, number>();
  for (const [word, counts] of wordCounts) {
    known.set(
      word,
      Object.values(counts).reduce((sum, one) => sum + one, 0),
    );
  }
  const speller = buildSpeller(known);
  const vote = createVote(neighbours);
  const factCount = knowledge.facts.length;
  const samePassage = knowledge.facts.map((fact) =>
    knowledge.facts.flatMap((other, number) =>
      other.paragraphs.some((label) => fact.paragraphs.includes(label)) ? [number] : [],
    ),
  );

  const read = (
    text: string,
    locale?: Language,
  ): Pick<Finding, 'language' | 'words' | 'repaired'> => {
    const typed = splitWords(text);
    const told = tellLanguage(text, typed, wordCounts, knowledge.languages);
    const repaired: Finding['repaired'] = [];
    const words = typed.map((word) => {
      const meant = speller.repair(word);
      if (!meant || !meansAsMuch(meant, word)) return word;
      repaired.push({ from: word, to: meant });
      return meant;
    });
    return { language: told ?? locale ?? knowledge.languages[0] ?? 'en', words, repaired };
  };

  /** Whether a word names every concept that another names: "laser" is a weapon and no misspelt "later". */
  const meansAsMuch = (word: string, other: string): boolean => {
    const meanings = concepts.conceptsOf([word]);
    return concepts.conceptsOf([other]).every((concept) => meanings.includes(concept));
  };

  /** The probability of each class, and the facts' numbers, most probable first. */
  const rank = (words: readonly string[]) => {
    const probabilities = classProbabilities(ensembles.questions, words, concepts);
    const ranked = [...probabilities.slice(0, factCount).keys()].sort(
      (a, b) => (probabilities[b] as number) - (probabilities[a] as number),
    );
    return { probabilities, ranked };
  };

  const matchesOf = ({ probabilities, ranked }: ReturnType<typeof rank>): Match[] =>
    ranked.map((fact) => ({
      fact: classes[fact]?.id as string,
      score: probabilities[fact] as number,
    }));

  const find = (text: string, locale?: Language): Finding => {
    const begun = performance.now();
    const { language, words, repaired } = read(text, locale);
    const normalized = performance.now();
    const ranking = rank(words);
    const { probabilities, ranked } = ranking;
    const best = ranked[0] as number;
    const found = performance.now();
    const answerable =
      networksSay * sum(ranked.map((fact) => probabilities[fact] as number)) +
      (1 - networksSay) * vote(words, concepts);
    const passage = sum(
      (samePassage[best] as number[]).map((fact) => probabilities[fact] as number),
    );
    const evidence: Evidence = { answerable: logOdds(answerable), passage: logOdds(passage) };
    return {
      language,
      words,
      repaired,
      concepts: concepts.conceptsOf(words),
      matches: matchesOf(ranking),
      silence: classes
        .flatMap((one, number) =>
          one.kind === 'silence'
            ? [{ id: one.id, outcome: one.outcome, score: probabilities[number] as number }]
            : [],
        )
        .sort((a, b) => b.score - a.score),
      evidence,
      confidence: words.length === 0 ? 0 : confidenceOf(calibration, evidence),
      milliseconds: {
        normalize: normalized - begun,
        find: found - normalized,
        weigh: performance.now() - found,
      },
    };
  };

  const check = (text: string, locale?: Language): ClaimFinding => {
    const { language, words, repaired } = read(text, locale);
    const meant = new Map(repaired.map(({ from, to }) => [from, to]));
    const repair = (word: string) => meant.get(word) ?? word;
    const { said, denied } = splitContrast(text);
    const contrast = { said: said.map(repair), denied: denied.map(repair) };
    const seen = claimWords(contrast, numbers, concepts);
    const probabilities = classProbabilities(ensembles.claims, seen, concepts);
    const verdicts = { supported: 0, contradicted: 0, 'not-in-article': 0 };
    const about = new Map<string, number>();
    claimClasses.forEach((one, number) => {
      // A folder without claims to learn from has no networks for them: nothing is decided.
      const probability = probabilities[number] ?? Number(one.verdict === 'not-in-article');
      verdicts[one.verdict] += probability;
      if (one.verdict !== 'not-in-article')
        about.set(one.fact, (about.get(one.fact) ?? 0) + probability);
    });
    const [best] = [...about].sort(([, a], [, b]) => b - a);
    if (!best) throw new Error('There is no fact to check a claim against.');
    return {
      language,
      words,
      repaired,
      fact: best[0],
      about: best[1],
      supported: verdicts.supported,
      contradicted: verdicts.contradicted,
      notInArticle: verdicts['not-in-article'],
    };
  };

  return {
    thresholds: calibration.thresholds,
    find,
    check,
    findParts: (text, whole) =>
      splitParts(text).map((part) =>
        inTheLightOf(whole, matchesOf(rank(read(part, whole.language).words))),
      ),
  };
}

/** What a fact that the whole question does not suggest still counts for a part. */
const leastLight = 0.02;

/** A part's facts, each weighed with how probable the whole question makes it; the scores sum to 1. */
function inTheLightOf(whole: Finding, part: readonly Match[]): Match[] {
  const light = new Map(whole.matches.map(({ fact, score }) => [fact, score]));
  const weighed = part.map(({ fact, score }) => ({
    fact,
    score: score * Math.sqrt((light.get(fact) ?? 0) + leastLight),
  }));
  const total = sum(weighed.map(({ score }) => score));
  return weighed
    .map(({ fact, score }) => ({ fact, score: score / total }))
    .sort((a, b) => b.score - a.score);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
