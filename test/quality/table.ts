import { percent, type Tallies, type Tally } from './tally.ts';

/** One system's tallies for each part, by the part's name. */
export interface TableSection {
  /** Printed above the rows; none for our own. */
  title?: string;
  parts: Map<string, Tallies>;
}

interface Column {
  heading: string;
  cell(tally: Tally): string;
}

const share = (count: keyof Tally, total: keyof Tally) => (tally: Tally) =>
  percent(tally[count], tally[total])?.toFixed(1) ?? '';
const number = (count: keyof Tally) => (tally: Tally) => `${tally[count] || ''}`;

const columns: Column[] = [
  { heading: 'right', cell: share('right', 'answerable') },
  { heading: 'wrong', cell: share('wrong', 'answerable') },
  { heading: 'asked back', cell: share('asked back', 'answerable') },
  { heading: 'missed', cell: share('missed', 'answerable') },
  { heading: 'n', cell: number('answerable') },
  { heading: 'held', cell: share('held', 'unanswerable') },
  { heading: 'n', cell: number('unanswerable') },
  { heading: 'claims', cell: share('claimsRight', 'claims') },
  { heading: 'flipped', cell: share('claimsFlipped', 'claims') },
  { heading: 'n', cell: number('claims') },
];

/** Wide enough for the heading, for "100.0" and for four digits. */
const widths = columns.map(({ heading }) => Math.max(heading.length, heading === 'n' ? 4 : 5));
const labelWidth = 24;
const bar = ' │ ';

/** A table in per cent, the parts side by side, one block of rows for each system. */
export function renderTable(
  parts: readonly string[],
  sections: readonly TableSection[],
  showKinds: boolean,
): string {
  const headings = columns.map(({ heading }, i) => heading.padStart(widths[i] as number)).join(' ');
  const rule = '─'.repeat(headings.length);
  const lines = [
    row(
      '',
      parts.map((part) => part.padEnd(headings.length)),
    ),
    row(
      'per cent',
      parts.map(() => headings),
    ),
    [...['─'.repeat(labelWidth)], ...parts.map(() => rule)].join('─┼─'),
  ];
  for (const { title, parts: tallies } of sections) {
    if (title) lines.push('', title);
    const cells = (pick: (tallies: Tallies) => Tally | undefined) =>
      parts.map((part) => renderCells(pick(tallies.get(part) ?? new Map())));
    for (const language of keysOf([...tallies.values()])) {
      lines.push(
        row(
          language,
          cells((one) => one.get(language)?.whole),
        ),
      );
      if (!showKinds) continue;
      const kinds = keysOf(
        [...tallies.values()].map((one) => one.get(language)?.kinds ?? new Map<string, Tally>()),
      );
      for (const kind of kinds)
        lines.push(
          row(
            `  ${kind}`,
            cells((one) => one.get(language)?.kinds.get(kind)),
          ),
        );
    }
  }
  return lines.map((line) => line.trimEnd()).join('\n');
}

function row(label: string, blocks: readonly string[]): string {
  return [label.padEnd(labelWidth), ...blocks].join(bar);
}

function renderCells(tally: Tally | undefined): string {
  return columns
    .map(({ cell }, i) => (tally ? cell(tally) : '').padStart(widths[i] as number))
    .join(' ');
}

/** The keys of all maps, each once, those of the first map first and `all` last. */
function keysOf(maps: readonly ReadonlyMap<string, unknown>[]): string[] {
  const keys = [...new Set(maps.flatMap((map) => [...map.keys()]))];
  return keys.sort((a, b) => Number(a === 'all') - Number(b === 'all'));
}
