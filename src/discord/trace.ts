import type { Answer, Desk } from '../answer/desk.ts';
import { plainText } from '../answer/reply.ts';

/** One step on a question's way: what came of it and how long it took. */
export interface Station {
  name: string;
  milliseconds: number;
  detail: unknown;
}

/** A question's way through the bot, for people who want to see why it was answered as it was. */
export interface Trace {
  question: string;
  channelId: string | null;
  interactionOrMessageId: string;
  stations: Station[];
}

/** A desk that tells what it was asked and what it answered. */
export function watchedDesk(desk: Desk, seen: (question: string, answer: Answer) => void): Desk {
  return {
    ...desk,
    ask: (question) => {
      const answer = desk.ask(question);
      seen(question.text, answer);
      return answer;
    },
  };
}

/** The most facts that a trace lists. */
const mostListed = 8;

/** The stations from a question's words to the reply. */
export function stationsOf({ finding, decision, reply, milliseconds }: Answer): Station[] {
  const round = (number: number) => Math.round(number * 1000) / 1000;
  return [
    {
      name: 'normalize',
      milliseconds: finding.milliseconds.normalize,
      detail: {
        language: finding.language,
        words: finding.words.join(' '),
        repaired: finding.repaired,
        concepts: finding.concepts.join(', '),
      },
    },
    {
      name: 'find',
      milliseconds: finding.milliseconds.find,
      detail: {
        facts: finding.matches
          .slice(0, mostListed)
          .map(({ fact, score }) => ({ fact, probability: round(score) })),
        silence: finding.silence.map(({ id, outcome, score }) => ({
          id,
          outcome,
          probability: round(score),
        })),
      },
    },
    {
      name: 'weigh',
      milliseconds: finding.milliseconds.weigh,
      detail: {
        ...Object.fromEntries(
          Object.entries(finding.evidence).map(([name, value]) => [name, round(value)]),
        ),
        confidence: round(finding.confidence),
      },
    },
    { name: 'decide', milliseconds: milliseconds.decide, detail: decision },
    {
      name: 'write',
      milliseconds: milliseconds.write,
      detail: { visibility: reply.visibility, text: plainText(reply) },
    },
  ];
}
