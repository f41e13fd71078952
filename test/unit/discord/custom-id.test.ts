import { describe, expect, test } from 'vitest';
import { type Action, decodeAction, encodeAction } from '../../../src/discord/custom-id.ts';
import { limits } from '../../../src/discord/limits.ts';
import { openOurDesk } from '../our-desk.ts';

const { facts, languages } = (await openOurDesk()).knowledge;
/** Snowflakes have up to 20 digits. */
const asker = '18446744073709551615';
const visibilities = ['public', 'asker'] as const;

test('every fact’s button finds its way back, in every language, within Discord’s limit', () => {
  const actions = facts.flatMap(({ id: fact }) =>
    languages.flatMap((language) =>
      visibilities.map(
        (visibility): Action => ({ kind: 'show', fact, language, visibility, asker }),
      ),
    ),
  );
  const ids = actions.map(encodeAction);
  expect(ids.map(decodeAction)).toEqual(actions);
  expect(Math.max(...ids.map(({ length }) => length))).toBeLessThanOrEqual(limits.customId);
  expect(new Set(ids).size).toBe(actions.length);
});

test.each(
  (['ask-again', 'asked'] as const).flatMap((kind) =>
    (['en', 'uk', 'pl'] as const).flatMap((language) =>
      visibilities.map((visibility): Action => ({ kind, language, visibility })),
    ),
  ),
)('$kind in $language for $visibility finds its way back', (action) => {
  expect(decodeAction(encodeAction(action))).toEqual(action);
});

test('an id longer than Discord takes is refused when it is made', () => {
  const show = { kind: 'show', language: 'en', visibility: 'asker', asker } as const;
  const room = limits.customId - encodeAction({ ...show, fact: '' }).length;
  expect(encodeAction({ ...show, fact: 'a'.repeat(room) })).toHaveLength(limits.customId);
  expect(() => encodeAction({ ...show, fact: 'a'.repeat(room + 1) })).toThrow('longer than 100');
});

describe('none of ours', () => {
  test.each([
    ['nothing', ''],
    ['another bot’s', 'vote:yes'],
    ['an older version’s', 'fact:jets-donated'],
    ['without a language', 'show|jets-donated|1'],
    ['in an unknown language', 'show|de|p|jets-donated|1'],
    ['without a fact', 'show|en|p||1'],
    ['without an asker', 'show|en|p|jets-donated'],
    ['of an unknown kind', 'hide|en|p|jets-donated|1'],
    ['with names of objects', '__proto__|en|p|constructor|1'],
    ['separators alone', '||||'],
  ])('%s: "%s"', (_what, id) => {
    expect(decodeAction(id)).toBeUndefined();
  });

  test.each(['show|en|x|jets-donated|1', 'ask-again|en', 'asked|en|', 'asked|en|p|more'])(
    '"%s"',
    (id) => {
      expect(decodeAction(id)).toBeUndefined();
    },
  );
});
