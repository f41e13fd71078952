import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Knowledge } from '../../src/knowledge/types.ts';

/** A knowledge folder of another article, small enough to be learned within a test. */
export const smallFiles: Readonly<Record<string, string>> = {
  'article.yaml': `languages: [en, uk, pl]
outlet: Gazette
outletFull: The Daily Gazette
title: New bridge opens
standfirst: A crossing after forty years
published: 2024-03-01
url: https://gazette.example/bridge
tags: [bridge]
about: { en: the new bridge, uk: новий міст, pl: nowy most }
paragraphs:
  H: { name: { en: headline, uk: заголовок, pl: nagłówek }, start: New bridge opens }
  "1":
    name: { en: paragraph 1, uk: абзац 1, pl: akapit 1 }
    start: The well-known river
    end: "iron, steel & stone"
  "2": { name: { en: paragraph 2 }, start: Anna Nowak drew it }
`,
  'topics.yaml': `bridge: { en: The bridge, uk: Міст, pl: Most }
people: { en: People, uk: Люди, pl: Ludzie }
`,
  'speakers.yaml': `nowak: { en: Anna Nowak, uk: Анна Новак, pl: Anna Nowak }
mayor: { en: the mayor, uk: мер, pl: burmistrz }
`,
  'words.yaml': `concepts:
  ask-how-long: { words: { en: how long, uk: яка довжина, pl: jak długi } }
  price: { words: { en: "cost*, price", uk: "кошту*", pl: "koszt*" } }
  bridge: { words: { en: bridge*, uk: "міст, мост*", pl: most* } }
  tunnel: { words: { en: "tunnel*, railway line", uk: тунел*, pl: tunel* } }
`,
  'summary.yaml': `title: { en: At a glance, uk: Коротко, pl: W skrócie }
sections:
  - heading: { en: Numbers, uk: Цифри, pl: Liczby }
    lines:
      - facts: [cost, length]
        text: { en: "300 metres, 5 million", uk: "300 метрів, 5 мільйонів", pl: "300 metrów, 5 milionów" }
`,
  'facts/bridge/length.yaml': `paragraphs: ["1"]
title: { en: Length, uk: Довжина, pl: Długość }
answer: { en: It is 300 metres long., uk: Його довжина 300 метрів., pl: Ma 300 metrów. }
asks:
  en: [how long is the bridge, how long is it, bridge how long, tell me how long the bridge is]
  uk: [яка довжина мосту, яка довжина цього мосту, яка в мосту довжина]
  pl: [jak długi jest most, jak długi jest ten most, most jak długi]
`,
  'facts/bridge/cost.yaml': `paragraphs: ["1", "2"]
via: Reuters
title: { en: Cost, uk: Вартість, pl: Koszt }
answer: { en: It cost 5 million., uk: Він коштував 5 мільйонів., pl: Kosztował 5 milionów. }
reading: { en: Euros, uk: Євро, pl: Euro }
asks:
  en: [how much did the bridge cost, what did the bridge cost, cost of the bridge]
  uk: [скільки коштує міст, скільки коштував міст, скільки коштував цей міст]
  pl: [ile kosztuje most, ile kosztował most, ile kosztował ten most]
`,
  'facts/people/architect.yaml': `paragraphs: ["2"]
title: { en: Architect, pl: Architektka }
answer: { en: Anna Nowak drew it. }
quotation: nowak-proud
asks:
  en: [who drew the bridge, who designed the bridge, who is the architect, who was the architect]
`,
  'quotations/nowak-proud.yaml': `paragraph: "1"
by: [nowak, mayor]
text: I am proud of it
title: { en: Proud, uk: Гордість, pl: Duma }
translation: { uk: Я цим пишаюся }
`,
  'quotations/overheard.yaml': `paragraph: "2"
by: []
text: At last
title: { en: At last, uk: Нарешті, pl: Nareszcie }
translation: { uk: Нарешті, pl: Nareszcie }
`,
  'silence/other-bridges.yaml': `outcome: not-covered
asks:
  en: [is there a tunnel, who built the tunnel, where is the tunnel, will there be a tunnel]
`,
  'silence/small-talk.yaml': `outcome: off-topic
asks:
  en: [hello there, hello you, hello hello]
`,
};

const written: string[] = [];
afterAll(() => {
  for (const folder of written) rmSync(folder, { recursive: true, force: true });
});

/** A new folder with these files in it; it goes when the test file is through. */
export function writeFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'deal-desk-'));
  written.push(folder);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** The small folder with some files changed, added or, where undefined, left out. */
export function writeSmallFolder(changes: Record<string, string | undefined> = {}): string {
  const files = Object.entries({ ...smallFiles, ...changes });
  return writeFolder(
    Object.fromEntries(files.filter((entry): entry is [string, string] => entry[1] !== undefined)),
  );
}

/** The small folder's knowledge, read by the real loader. */
export function loadSmall(changes: Record<string, string | undefined> = {}): Knowledge {
  return loadKnowledge(writeSmallFolder(changes));
}
