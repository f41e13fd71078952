import { expect, test } from 'vitest';
import { shorten } from '../../../src/discord/limits.ts';

test.each([
  ['a text that fits', 'jets', 5, 'jets'],
  ['a text that just fits', 'jets!', 5, 'jets!'],
  ['a text one too long', 'jets!!', 5, 'jets…'],
  ['nothing', '', 5, ''],
  ['one character of room', 'jets', 1, '…'],
  ['Cyrillic', 'літаки', 4, 'літ…'],
  ['an emoji that fits', 'ab🔥', 4, 'ab🔥'],
  ['an emoji before the border', 'a🔥bcd', 4, 'a🔥…'],
  ['an emoji across the border', 'ab🔥cd', 4, 'ab…'],
  ['an emoji after the border', 'abc🔥', 4, 'abc…'],
  ['emoji alone', '🔥🔥🔥', 4, '🔥…'],
  ['a flag, of which nothing broken may stay', '🇵🇱🇺🇦', 4, '🇵…'],
])('%s', (_what, text, most, expected) => {
  expect(shorten(text, most)).toBe(expected);
});

test('at every border the text is short enough and well formed', () => {
  const text = 'a🔥б👨‍👩‍👧 €4🇵🇱';
  for (let most = 1; most <= text.length + 1; most++) {
    const short = shorten(text, most);
    expect(short.length).toBeLessThanOrEqual(most);
    expect(short.isWellFormed()).toBe(true);
  }
});
