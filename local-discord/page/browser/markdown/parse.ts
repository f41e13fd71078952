import { parseInline } from './inline.ts';
import type { Node } from './nodes.ts';

/**
 * Discord's markdown is a dialect of its own, told from its client and help pages. Line by line:
 * code blocks, quotes, headings, subtext and lists begin a line; all else is paragraphs.
 */

const fence = /^```(?:([\w+-]+)\n)?\n?([\s\S]*?)\n?```[^\S\n]*(?:\n|$)/;
const heading = /^(#{1,3})\s+(.+)$/;
const subtext = /^-#\s+(.+)$/;
const item = /^( *)(?:([-*])|(\d+)\.)\s+(.+)$/;

interface Lines {
  rest: string[];
}

function takeWhile(lines: Lines, isIt: (line: string) => boolean): string[] {
  const count = lines.rest.findIndex((line) => !isIt(line));
  return lines.rest.splice(0, count === -1 ? lines.rest.length : count);
}

function takeQuote(lines: Lines): Node {
  const [first = ''] = lines.rest;
  if (first.startsWith('>>> ')) {
    const all = lines.rest.splice(0).join('\n').slice(4);
    return { kind: 'quote', children: parse(all) };
  }
  const quoted = takeWhile(lines, (line) => /^> /.test(line));
  return { kind: 'quote', children: parse(quoted.map((line) => line.slice(2)).join('\n')) };
}

/** Items as deep as the first one; deeper ones make a list inside the item before them. */
function takeList(lines: Lines): Node {
  const first = item.exec(lines.rest[0] ?? '');
  const depth = first?.[1]?.length ?? 0;
  const ordered = first?.[3] !== undefined;
  const items: Node[][] = [];
  for (;;) {
    const match = item.exec(lines.rest[0] ?? '');
    if (!match) break;
    const indent = match[1]?.length ?? 0;
    if (indent < depth || (indent === depth && (match[3] !== undefined) !== ordered)) break;
    const last = items.at(-1);
    if (indent > depth && last) {
      last.push(takeList(lines));
      continue;
    }
    lines.rest.shift();
    items.push([{ kind: 'paragraph', children: parseInline(match[4] ?? '') }]);
  }
  return { kind: 'list', ordered, start: Number(first?.[3] ?? 1), items };
}

function takeLine(line: string): Node | null {
  const head = heading.exec(line);
  if (head) {
    return { kind: 'heading', level: head[1]?.length ?? 1, children: parseInline(head[2] ?? '') };
  }
  const small = subtext.exec(line);
  return small ? { kind: 'subtext', children: parseInline(small[1] ?? '') } : null;
}

function isPlain(line: string): boolean {
  return !(/^(> |>>> )/.test(line) || item.test(line) || heading.test(line) || subtext.test(line));
}

function parseLines(text: string): Node[] {
  const nodes: Node[] = [];
  const lines: Lines = { rest: text.split('\n') };
  while (lines.rest.length > 0) {
    const [line = ''] = lines.rest;
    const single = takeLine(line);
    if (single) {
      lines.rest.shift();
      nodes.push(single);
    } else if (/^(> |>>> )/.test(line)) nodes.push(takeQuote(lines));
    else if (item.test(line)) nodes.push(takeList(lines));
    else {
      const children = parseInline(takeWhile(lines, isPlain).join('\n'));
      nodes.push({ kind: 'paragraph', children });
    }
  }
  return nodes;
}

/** Takes a text apart. */
export function parse(text: string): Node[] {
  const nodes: Node[] = [];
  let rest = text;
  while (rest) {
    const start = rest.search(/```[\s\S]*?[^`\s][\s\S]*?```/);
    const match = start === -1 ? null : fence.exec(rest.slice(start));
    if (!match) break;
    if (start > 0) nodes.push(...parseLines(rest.slice(0, start).replace(/\n$/, '')));
    nodes.push({ kind: 'code-block', language: match[1] ?? '', text: match[2] ?? '' });
    rest = rest.slice(start + match[0].length);
  }
  return rest ? [...nodes, ...parseLines(rest)] : nodes;
}
