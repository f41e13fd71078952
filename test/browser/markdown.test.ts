import { expect, test } from 'vitest';
import { parse } from '../../local-discord/page/browser/markdown/parse.ts';

/** A text taken apart, in short: [kind, …what is in it]. */
function short(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(short);
  const { kind, children, items, text, ...rest } = node as Record<string, unknown>;
  if (kind === 'text') return text;
  const inside = children ?? items;
  return [
    kind,
    ...Object.values(rest),
    ...(text === undefined ? [] : [text]),
    ...(inside ? (short(inside) as unknown[]) : []),
  ];
}

const paragraph = (...children: unknown[]) => [['paragraph', ...children]];

test.each([
  ['**bold** and *italic*', paragraph(['bold', 'bold'], ' and ', ['italic', 'italic'])],
  ['***both***', paragraph(['bold', ['italic', 'both']])],
  [
    '__under__ _it_ ~~no~~',
    paragraph(['underline', 'under'], ' ', ['italic', 'it'], ' ', ['strike', 'no']),
  ],
  ['snake_case_word 2 * 3 * 4', paragraph('snake_case_word 2 * 3 * 4')],
  [String.raw`\*plain\* \[x\]`, paragraph('*plain* [x]')],
  ['`**code**`', paragraph(['code', '**code**'])],
  ['||se**cr**et||', paragraph(['spoiler', 'se', ['bold', 'cr'], 'et'])],
  [
    '<@12> <@&3> <#4> </ask:5>',
    paragraph(['user', '12'], ' ', ['role', '3'], ' ', ['channel', '4'], ' ', [
      'command',
      'ask',
      '5',
    ]),
  ],
  ['<t:1720440000:R>', paragraph(['time', 1_720_440_000, 'R'])],
  ['[a b](https://x.y/z#:~:text=c%20d)', paragraph(['link', 'https://x.y/z#:~:text=c%20d', 'a b'])],
  ['see https://x.y/z.', paragraph('see ', ['url', 'https://x.y/z'], '.')],
  ['one\ntwo', paragraph('one', ['break'], 'two')],
  [
    '### Head\ntext',
    [
      ['heading', 3, 'Head'],
      ['paragraph', 'text'],
    ],
  ],
  ['#no head', paragraph('#no head')],
  ['-# small', [['subtext', 'small']]],
  [
    '> a\n> b\nc',
    [
      ['quote', ['paragraph', 'a', ['break'], 'b']],
      ['paragraph', 'c'],
    ],
  ],
  ['>>> a\nb', [['quote', ['paragraph', 'a', ['break'], 'b']]]],
  ['> -# small', [['quote', ['subtext', 'small']]]],
  [
    '- a\n- b\n  - c\n3. d',
    [
      [
        'list',
        false,
        1,
        [['paragraph', 'a']],
        [
          ['paragraph', 'b'],
          ['list', false, 1, [['paragraph', 'c']]],
        ],
      ],
      ['list', true, 3, [['paragraph', 'd']]],
    ],
  ],
  [
    'before\n```js\nlet a;\n```\nafter',
    [
      ['paragraph', 'before'],
      ['code-block', 'js', 'let a;'],
      ['paragraph', 'after'],
    ],
  ],
])('%j is read as Discord reads it', (text, nodes) => {
  expect(short(parse(text))).toEqual(nodes);
});
