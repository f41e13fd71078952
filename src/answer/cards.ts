import { inLanguage, type Knowledge, type Language, type Quotation } from '../knowledge/types.ts';
import { phrasesIn } from './phrases/phrases.ts';
import type { Block, Reply } from './reply.ts';
import { sourcesOf, spellDate } from './sources.ts';
import { aside, exampleChoices, factOf, writeQuotation } from './write.ts';

/** The subject at a glance, as `knowledge/summary.yaml` has it. */
export function writeSummary(knowledge: Knowledge, language: Language): Reply {
  const { summary } = knowledge;
  if (!summary)
    throw new Error('knowledge/summary.yaml is missing, so there is no summary to show.');
  const text = (value: Parameters<typeof inLanguage>[0]) => inLanguage(value, language, knowledge);
  const blocks: Block[] = [{ kind: 'heading', text: text(summary.title) }];
  for (const section of summary.sections) {
    blocks.push({ kind: 'heading', text: text(section.heading) });
    blocks.push({ kind: 'list', items: section.lines.map((line) => text(line.text)) });
  }
  const facts = summary.sections.flatMap((section) => section.lines).flatMap((line) => line.facts);
  const labels = [...new Set(facts.flatMap((id) => factOf(knowledge, id).paragraphs))];
  const order = [...knowledge.article.paragraphs.keys()];
  labels.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return {
    language,
    visibility: 'public',
    blocks,
    sources: sourcesOf(knowledge, labels, language),
    choices: [],
    offersMore: false,
  };
}

/** The article, how we cite it, and what we do not know. */
export function writeAboutSource(knowledge: Knowledge, language: Language): Reply {
  const { aboutSource } = phrasesIn(language);
  const { article } = knowledge;
  const date = spellDate(article.published, language);
  return {
    language,
    visibility: 'public',
    blocks: [
      { kind: 'heading', text: aboutSource.heading },
      {
        kind: 'text',
        text: `${aboutSource.article(`${article.outlet} (${article.outletFull})`, date)} “${article.title}”`,
      },
      { kind: 'heading', text: aboutSource.howHeading },
      { kind: 'list', items: aboutSource.how },
      { kind: 'heading', text: aboutSource.unknownHeading },
      { kind: 'list', items: aboutSource.unknown },
    ],
    sources: sourcesOf(knowledge, firstLabel(knowledge), language),
    choices: [],
    offersMore: false,
  };
}

/** What can be asked and how. */
export function writeHelp(knowledge: Knowledge, language: Language): Reply {
  const { help } = phrasesIn(language);
  return {
    language,
    visibility: 'asker',
    blocks: [
      { kind: 'heading', text: help.heading },
      { kind: 'text', text: help.intro(inLanguage(knowledge.article.about, language, knowledge)) },
      { kind: 'list', items: help.commands.map((command) => `${command.name} – ${command.text}`) },
      { kind: 'text', text: help.ways },
      { kind: 'note', text: help.privacy },
    ],
    sources: [],
    choices: exampleChoices(knowledge, language),
    offersMore: true,
  };
}

/** What to say to somebody who addressed the bot without a question. */
export function writeInvitation(knowledge: Knowledge, language: Language): Reply {
  const about = inLanguage(knowledge.article.about, language, knowledge);
  return {
    ...aside(language, phrasesIn(language).empty(about)),
    choices: exampleChoices(knowledge, language),
    offersMore: true,
  };
}

/** What the bot says of itself where people meet it first. */
export function writeWelcome(knowledge: Knowledge, language: Language): Reply {
  const { help, welcome } = phrasesIn(language);
  return {
    language,
    visibility: 'public',
    blocks: [
      { kind: 'heading', text: welcome },
      { kind: 'text', text: help.intro(inLanguage(knowledge.article.about, language, knowledge)) },
      { kind: 'note', text: help.ways },
    ],
    sources: sourcesOf(knowledge, firstLabel(knowledge), language),
    choices: exampleChoices(knowledge, language),
    offersMore: true,
  };
}

/** One quotation or several, word for word. */
export function writeQuotations(
  knowledge: Knowledge,
  quotations: readonly Quotation[],
  language: Language,
): Reply {
  return {
    language,
    visibility: 'public',
    blocks: quotations.map((quotation) => writeQuotation(knowledge, quotation, language)),
    sources: sourcesOf(
      knowledge,
      quotations.map((quotation) => quotation.paragraph),
      language,
    ),
    choices: [],
    offersMore: false,
  };
}

/** The article's first passage, usually its headline, which stands for the whole. */
function firstLabel(knowledge: Knowledge): string[] {
  return [...knowledge.article.paragraphs.keys()].slice(0, 1);
}
