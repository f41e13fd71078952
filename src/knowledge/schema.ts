import { z } from 'zod';

/** A language of the knowledge folder, as a BCP 47 language code: `en`, `uk`, `pl`. */
export const languageSchema = z.enum(['en', 'uk', 'pl']);

/** A text in one or more of the folder's languages. The folder's first language must be there. */
const textSchema = z.partialRecord(languageSchema, z.string().trim().min(1));

const textListSchema = z.partialRecord(languageSchema, z.array(z.string().trim().min(1)));

const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by "-"');

const paragraphSchema = z.strictObject({
  /** What people call the place: "headline", "photo caption", "paragraph 3". */
  name: textSchema,
  /** The first and the last few words of the passage, verbatim: enough to link into the page. */
  start: z.string().min(1),
  end: z.string().min(1).optional(),
});

export const articleSchema = z.strictObject({
  languages: z.array(languageSchema).min(1),
  outlet: z.string().min(1),
  outletFull: z.string().min(1),
  title: z.string().min(1),
  standfirst: z.string().min(1),
  published: z.iso.date(),
  url: z.url(),
  tags: z.array(z.string()),
  about: textSchema,
  /** A few questions to begin with, each with the fact that answers it. */
  examples: z
    .array(z.strictObject({ fact: idSchema, question: textSchema }))
    .max(4)
    .default([]),
  paragraphs: z.record(z.string(), paragraphSchema),
});

export const factSchema = z.strictObject({
  paragraphs: z.array(z.string()).min(1),
  title: textSchema,
  answer: textSchema,
  /** Where the article itself took the figure from. */
  via: z.string().optional(),
  /** Something we conclude and the article does not say; shown as ours. */
  reading: textSchema.optional(),
  /** Id of the quotation that is shown with the answer. */
  quotation: idSchema.optional(),
  asks: textListSchema,
  /** Statements that the fact bears out and that it rules out; they teach claim checking. */
  claims: z.strictObject({ supported: textListSchema, contradicted: textListSchema }).optional(),
});

export const quotationSchema = z.strictObject({
  paragraph: z.string(),
  /** Verbatim, in the article's language. */
  text: z.string().min(1),
  /** Who says it; absent where the article names nobody. */
  by: z.array(idSchema),
  title: textSchema,
  translation: textSchema,
});

export const topicsSchema = z.record(idSchema, textSchema);

export const speakersSchema = z.record(idSchema, textSchema);

/** What is asked near the article's subject and far from it without being answered by it. */
export const silenceSchema = z.strictObject({
  outcome: z.enum(['not-covered', 'off-topic']),
  asks: textListSchema,
  /** Statements about what the article does not mention. */
  claims: textListSchema.optional(),
});

/** A class of words that mean much the same; a word ending in `*` is a word's beginning. */
const conceptSchema = z.strictObject({
  words: z.partialRecord(languageSchema, z.string()),
});

export const wordsSchema = z.strictObject({
  concepts: z.record(idSchema, conceptSchema),
});

export const pairsSchema = z.strictObject({
  /** Questions that ask for two things at once, by the two facts that answer them. */
  pairs: z.array(
    z.strictObject({
      facts: z
        .tuple([idSchema, idSchema])
        .refine(([first, second]) => first !== second, 'the two facts are the same'),
      asks: textListSchema,
    }),
  ),
});

export const summarySchema = z.strictObject({
  title: textSchema,
  sections: z
    .array(
      z.strictObject({
        heading: textSchema,
        lines: z
          .array(z.strictObject({ text: textSchema, facts: z.array(idSchema).min(1) }))
          .min(1),
      }),
    )
    .min(1),
});

export type Language = z.infer<typeof languageSchema>;
export type Text = z.infer<typeof textSchema>;
export type TextList = z.infer<typeof textListSchema>;
