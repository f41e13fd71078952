import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { percent, type Tallies, type Tally } from './tally.ts';

/** The least or the most, in per cent, that a figure may be. */
const figures = {
  right: { bound: 'least', of: (tally: Tally) => percent(tally.right, tally.answerable) },
  wrong: { bound: 'most', of: (tally: Tally) => percent(tally.wrong, tally.answerable) },
  held: { bound: 'least', of: (tally: Tally) => percent(tally.held, tally.unanswerable) },
  claims: { bound: 'least', of: (tally: Tally) => percent(tally.claimsRight, tally.claims) },
  flipped: { bound: 'most', of: (tally: Tally) => percent(tally.claimsFlipped, tally.claims) },
} as const;

type Figure = keyof typeof figures;
const figureNames = Object.keys(figures) as Figure[];

const floorSchema = z.record(
  z.string(),
  z.record(z.string(), z.partialRecord(z.enum(figureNames), z.number())),
);

/** Bounds by part, language and figure. */
export type Floor = z.infer<typeof floorSchema>;

/** How many points a figure may be worse than it was when the floor was written. */
const slack = 1.5;

const floorFile = join(import.meta.dirname, 'floor.json');

/** @throws when there is no floor, or a faulty one. */
export function readFloor(): Floor {
  if (!existsSync(floorFile))
    throw new Error(`${floorFile} is not there. Make it with "npm run quality -- --write-floor".`);
  return floorSchema.parse(JSON.parse(readFileSync(floorFile, 'utf8')));
}

/** Names every figure that is worse than its bound; a bound without a figure is a fault, too. */
export function faultsAgainst(floor: Floor, parts: ReadonlyMap<string, Tallies>): string[] {
  const faults: string[] = [];
  for (const [part, languages] of Object.entries(floor)) {
    for (const [language, bounds] of Object.entries(languages)) {
      const tally = parts.get(part)?.get(language)?.whole;
      for (const [name, bound] of Object.entries(bounds) as [Figure, number][]) {
        const { bound: direction, of } = figures[name];
        const found = tally && of(tally);
        const place = `${part}, ${language}: ${name}`;
        if (found === undefined) faults.push(`${place} was not measured`);
        else if (direction === 'least' ? found < bound : found > bound)
          faults.push(`${place} is ${found.toFixed(1)}, must be at ${direction} ${bound}`);
      }
    }
  }
  return faults;
}

/** Writes bounds a little worse than what was measured. */
export function writeFloor(parts: ReadonlyMap<string, Tallies>): string {
  const floor: Floor = {};
  for (const [part, tallies] of parts) {
    floor[part] = {};
    for (const [language, { whole }] of tallies) floor[part][language] = boundsUnder(whole);
  }
  writeFileSync(floorFile, `${JSON.stringify(floor, null, 2)}\n`);
  return floorFile;
}

function boundsUnder(tally: Tally): Floor[string][string] {
  const bounds: Floor[string][string] = {};
  for (const name of figureNames) {
    const found = figures[name].of(tally);
    if (found === undefined) continue;
    bounds[name] =
      figures[name].bound === 'least'
        ? Math.max(0, Math.floor(10 * (found - slack)) / 10)
        : Math.min(100, Math.ceil(10 * (found + slack)) / 10);
  }
  return bounds;
}
