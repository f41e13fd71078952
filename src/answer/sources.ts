import { inLanguage, type Knowledge, type Language, type Paragraph } from '../knowledge/types.ts';
import type { Source } from './reply.ts';

/**
 * The address of a passage: the article's address with a text fragment.
 * `-`, `,` and `&` separate a fragment's parts, so they are percent-encoded inside the words too
 * (brackets too, which would end a link in Markdown; WICG, "URL Fragment Text Directives").
 */
export function passageUrl(url: string, paragraph: Paragraph): string {
  const encode = (words: string) =>
    encodeURIComponent(words).replace(
      /[-()]/g,
      (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  const end = paragraph.end ? `,${encode(paragraph.end)}` : '';
  return `${url}#:~:text=${encode(paragraph.start)}${end}`;
}

/**
 * The sources of some paragraphs, in their order and without repetition.
 * @param via Who the article itself has it from.
 */
export function sourcesOf(
  knowledge: Knowledge,
  labels: readonly string[],
  language: Language,
  via?: string,
): Source[] {
  const { article } = knowledge;
  return [...new Set(labels)].map((label) => {
    const paragraph = article.paragraphs.get(label);
    if (!paragraph) throw new Error(`Paragraph "${label}" is not in article.yaml.`);
    return {
      paragraph: label,
      paragraphName: inLanguage(paragraph.name, language, knowledge),
      outlet: article.outlet,
      title: article.title,
      published: article.published,
      url: passageUrl(article.url, paragraph),
      ...(via && { via }),
    };
  });
}

/** A date as people write it: "8 July 2024", "8 липня 2024 р.", "8 lipca 2024". */
export function spellDate(isoDate: string, language: Language): string {
  const locale = { en: 'en-GB', uk: 'uk-UA', pl: 'pl-PL' }[language];
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${isoDate}T00:00:00Z`),
  );
}
