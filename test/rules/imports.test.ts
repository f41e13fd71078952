import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** Which rooms of the house each room may import from. */
const mayImport: Record<string, string[]> = {
  'src/knowledge': [],
  'src/search': ['src/knowledge'],
  'src/answer': ['src/search', 'src/knowledge'],
  // Commands see what a command is, and never the client.
  commands: ['src/answer', 'src/knowledge', 'src/discord/command.ts'],
  'src/discord': ['src/answer', 'src/knowledge', 'src/log.ts'],
  'src/cli': ['src/answer', 'src/search', 'src/knowledge'],
  'src/main.ts': ['src', 'local-discord/trial.ts'],
  'local-discord': [],
};

function filesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file));
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => {
    const name = match[1] as string;
    return name.startsWith('.') ? relative(root, resolve(root, dirname(file), name)) : name;
  });
}

const isIn = (path: string, place: string) => path === place || path.startsWith(`${place}/`);
const roomOf = (file: string) => Object.keys(mayImport).find((room) => isIn(file, room));
const files = ['src', 'commands', 'local-discord'].flatMap(filesOf);

test('imports between the rooms point one way', () => {
  const wrong = files.flatMap((file) => {
    const room = roomOf(file);
    if (!room) return [];
    const allowed = [room, ...(mayImport[room] ?? [])];
    return importsOf(file)
      .filter((path) => /^(src|commands|local-discord|test|bench)\//.test(path))
      .filter((path) => !allowed.some((place) => isIn(path, place)))
      .map((path) => `${file} imports ${path}`);
  });
  expect(wrong).toEqual([]);
});

test.each([
  ['fuse.js', ['src/search/spelling.ts', 'src/search/titles.ts']],
  ['yaml', ['src/knowledge/read.ts']],
  ['dotenv', ['src/main.ts']],
])('%s is imported in its place only', (name, places) => {
  expect(files.filter((file) => importsOf(file).includes(name)).sort()).toEqual(places);
});

test('nothing that runs in production imports a development dependency', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const development = Object.keys(manifest.devDependencies);
  const wrong = ['src', 'commands'].flatMap(filesOf).flatMap((file) =>
    importsOf(file)
      .filter((name) => development.includes(name))
      .map((name) => `${file}: ${name}`),
  );
  expect(wrong).toEqual([]);
});
