import type { Inline } from './nodes.ts';

/** What an inline mark looks like at a place, and what it makes of its match. */
interface Rule {
  pattern: RegExp;
  make(match: RegExpExecArray): Inline;
}

const group = (match: RegExpExecArray, index: number) => match[index] ?? '';

const style =
  (kind: 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler') =>
  (match: RegExpExecArray): Inline => ({ kind, children: parseInline(match[1] ?? match[2] ?? '') });

const inside = String.raw`((?:\\[\s\S]|[^\\])+?)`;
const address = String.raw`https?:\/\/[^\s<>]+`;

/** In the order they are tried; all are sticky, so that they match at one place only. */
const rules: Rule[] = [
  { pattern: /\\([^A-Za-z0-9\s])/y, make: (match) => ({ kind: 'text', text: group(match, 1) }) },
  { pattern: /\n/y, make: () => ({ kind: 'break' }) },
  {
    pattern: /(`+)([^`][\s\S]*?[^`]|[^`])\1(?!`)/y,
    make: (match) => ({ kind: 'code', text: group(match, 2) }),
  },
  { pattern: /<@!?(\d+)>/y, make: (match) => ({ kind: 'user', id: group(match, 1) }) },
  { pattern: /<@&(\d+)>/y, make: (match) => ({ kind: 'role', id: group(match, 1) }) },
  { pattern: /<#(\d+)>/y, make: (match) => ({ kind: 'channel', id: group(match, 1) }) },
  {
    pattern: /<\/([^:>]+):(\d+)>/y,
    make: (match) => ({ kind: 'command', name: group(match, 1), id: group(match, 2) }),
  },
  { pattern: /<a?:(\w+):\d+>/y, make: (match) => ({ kind: 'emoji', name: group(match, 1) }) },
  {
    pattern: /<t:(-?\d+)(?::([tTdDfFR]))?>/y,
    make: (match) => ({ kind: 'time', seconds: Number(match[1]), style: match[2] ?? 'f' }),
  },
  { pattern: /@(?:everyone|here)\b/y, make: (match) => ({ kind: 'everyone', text: match[0] }) },
  {
    pattern: /\[((?:\\[\s\S]|[^\\\]])+)\]\(\s*<?(https?:\/\/[^\s<>]+?)>?(?:\s+"[^"]*")?\s*\)/y,
    make: (match) => ({
      kind: 'link',
      href: group(match, 2),
      children: parseInline(group(match, 1)),
    }),
  },
  {
    pattern: new RegExp(`<(${address})>`, 'y'),
    make: (match) => ({ kind: 'url', text: group(match, 1) }),
  },
  {
    pattern: /https?:\/\/[^\s<>]*[^\s<>.,:;"'\])]/y,
    make: (match) => ({ kind: 'url', text: match[0] }),
  },
  { pattern: new RegExp(String.raw`\*\*${inside}\*\*(?!\*)`, 'y'), make: style('bold') },
  { pattern: new RegExp(`__${inside}__(?!_)`, 'y'), make: style('underline') },
  { pattern: new RegExp(String.raw`\*(?!\s)${inside}(?<!\s)\*(?!\*)`, 'y'), make: style('italic') },
  {
    pattern: new RegExp(String.raw`_(?!_)${inside}_(?![\p{L}\p{N}_])`, 'uy'),
    make: style('italic'),
  },
  { pattern: new RegExp(`~~${inside}~~`, 'y'), make: style('strike') },
  { pattern: new RegExp(String.raw`\|\|${inside}\|\|`, 'y'), make: style('spoiler') },
];

/** An underscore inside a word marks nothing. */
function isInsideWord(text: string, at: number): boolean {
  return text[at] === '_' && /[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
}

function ruleAt(text: string, at: number): { node: Inline; length: number } | null {
  if (isInsideWord(text, at)) return null;
  for (const { pattern, make } of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { node: make(match), length: match[0].length };
  }
  return null;
}

/** Takes the inside of a paragraph apart. */
export function parseInline(text: string): Inline[] {
  const nodes: Inline[] = [];
  const addText = (more: string) => {
    const last = nodes.at(-1);
    if (last?.kind === 'text') last.text += more;
    else nodes.push({ kind: 'text', text: more });
  };
  let at = 0;
  while (at < text.length) {
    const found = ruleAt(text, at);
    if (!found) addText(text[at] ?? '');
    else if (found.node.kind === 'text') addText(found.node.text);
    else nodes.push(found.node);
    at += found?.length ?? 1;
  }
  return nodes;
}
