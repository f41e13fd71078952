import type { Language } from '../knowledge/types.ts';

/** What became of a question. */
export type Outcome = 'answer' | 'choices' | 'not-covered' | 'off-topic';

/** What became of a claim. */
export type Verdict = 'supported' | 'contradicted' | 'not-in-article';

/** Where a sentence comes from: outlet, headline, date, passage, and who the article has it from. */
export interface Source {
  /** The paragraph's label: `H`, `S`, `C`, `T` or a number. */
  paragraph: string;
  /** The passage's name in the reply's language: "photo caption". */
  paragraphName: string;
  outlet: string;
  title: string;
  /** ISO 8601 date. */
  published: string;
  /** Address of the article with a text fragment that leads to the passage. */
  url: string;
  /** The source that the article itself names. */
  via?: string;
}

/** One of at most three facts that the asker may have meant. */
export interface Choice {
  fact: string;
  label: string;
  paragraphs: string[];
}

/** One piece of a reply, in reading order. Text is plain; whoever renders it escapes it. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'quotation'; text: string; by: string; translation?: { text: string; note: string } }
  /** Said quietly: a reading of ours, a hint. */
  | { kind: 'note'; text: string };

/** What is said to a person, in their language, with nothing of Discord in it. */
export interface Reply {
  language: Language;
  /** `asker`: seen by the asker alone where that is possible. */
  visibility: 'public' | 'asker';
  blocks: Block[];
  sources: Source[];
  choices: Choice[];
  /** Whether to offer asking something else: where the question was not answered. */
  offersMore: boolean;
}

/** The text of a reply without its quotations, as one string. */
export function plainText(reply: Reply): string {
  return reply.blocks
    .flatMap((block) => {
      if (block.kind === 'quotation') return [];
      return block.kind === 'list' ? block.items.map((item) => `- ${item}`) : [block.text];
    })
    .join('\n');
}
