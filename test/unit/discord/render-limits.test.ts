import { ComponentType } from 'discord.js';
import { beforeAll, expect, test } from 'vitest';
import type { Desk } from '../../../src/answer/desk.ts';
import type { Reply } from '../../../src/answer/reply.ts';
import { writeFacts, writeReply } from '../../../src/answer/write.ts';
import { renderReply } from '../../../src/discord/render.ts';
import type { Language } from '../../../src/knowledge/types.ts';
import { openOurDesk } from '../our-desk.ts';
import { nested } from './payload.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openOurDesk();
});

const asker = '18446744073709551615';

/** What Discord would refuse, by its documentation: https://discord.com/developers/docs/components/reference */
function faultsOf(reply: Reply): string[] {
  const all = nested(renderReply(reply, asker, 'public'));
  const texts = all.flatMap((one) => ('content' in one ? [one.content as string] : []));
  const text = texts.reduce((sum, one) => sum + one.length, 0);
  const faults = all.flatMap((one): string[] => {
    if (one.type === ComponentType.ActionRow) {
      const count = (one as { components: unknown[] }).components.length;
      return count >= 1 && count <= 5 ? [] : [`${count} buttons in a row`];
    }
    if (one.type !== ComponentType.Button) return [];
    const { label, custom_id: id } = one as unknown as { label: string; custom_id: string };
    return [
      ...(label.length >= 1 && label.length <= 80 ? [] : [`a label of ${label.length}`]),
      ...(id.length >= 1 && id.length <= 100 ? [] : [`a custom id of ${id.length}`]),
    ];
  });
  if (all.length > 40) faults.push(`${all.length} components`);
  if (text === 0 || text > 4000) faults.push(`${text} characters`);
  if (texts.includes('')) faults.push('an empty text');
  return faults;
}

/** Faults of replies by name, none where all can be sent. */
function faultsOfAll(replies: (language: Language) => [string, Reply][]): string[] {
  return desk.knowledge.languages.flatMap((language) =>
    replies(language).flatMap(([name, reply]) =>
      faultsOf(reply).map((fault) => `${name} in ${language}: ${fault}`),
    ),
  );
}

test('every fact can be sent in every language', () => {
  const faults = faultsOfAll((language) =>
    desk.knowledge.facts.map(({ id }) => [id, desk.showFact(id, language)]),
  );
  expect(faults).toEqual([]);
});

test('any two facts in one answer can be sent in every language', () => {
  const { facts } = desk.knowledge;
  const faults = faultsOfAll((language) =>
    facts.flatMap((one, at) =>
      facts
        .slice(at + 1)
        .map((two): [string, Reply] => [
          `${one.id} and ${two.id}`,
          writeFacts(desk.knowledge, [one, two], language),
        ]),
    ),
  );
  expect(faults).toEqual([]);
});

test('any three facts can be offered as choices in every language', () => {
  const ids = desk.knowledge.facts.map(({ id }) => id);
  const faults = faultsOfAll((language) =>
    ids.map((id, at) => {
      const facts = [id, ...ids.slice(at + 1), ...ids].slice(0, 3);
      const decision = { outcome: 'choices' as const, facts, confidence: 0.5 };
      return [`choices from ${id}`, writeReply(desk.knowledge, decision, language)];
    }),
  );
  expect(faults).toEqual([]);
});

test.each([
  ['the summary', (language: Language) => desk.summarize(language)],
  ['help', (language: Language) => desk.help(language)],
  ['about the source', (language: Language) => desk.describeSource(language)],
  ['all quotations', (language: Language) => desk.showQuotations(undefined, undefined, language)],
  ['nothing asked', (locale: Language) => desk.ask({ text: '🔥', locale }).reply],
  [
    'off topic',
    (language: Language) =>
      writeReply(desk.knowledge, { outcome: 'off-topic', facts: [], confidence: 0 }, language),
  ],
])('%s can be sent in every language', (name, write) => {
  expect(faultsOfAll((language) => [[name, write(language)]])).toEqual([]);
});

test('the check itself finds what Discord would refuse', () => {
  const reply = desk.help('en');
  const text = { kind: 'text' as const, text: 'a'.repeat(4001) };
  const many = Array.from({ length: 41 }, () => ({ kind: 'text' as const, text: 'a' }));
  expect(faultsOf({ ...reply, blocks: [text] })).toEqual(['4001 characters']);
  expect(faultsOf({ ...reply, blocks: many }).join()).toMatch(/4\d components/);
  expect(faultsOf({ ...reply, blocks: [{ kind: 'text', text: '' }, text] })).toContain(
    'an empty text',
  );
});
