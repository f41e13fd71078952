import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file as it is served. */
export interface ServedFile {
  type: string;
  content: string;
}

const pageFolder = fileURLToPath(new URL('..', import.meta.url));

const page = readFileSync(join(pageFolder, 'index.html'), 'utf8');

/** As it stands in the page, to the letter: the policy below allows it by its hash. */
const importMap = /<script type="importmap">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '{}';

/** Paths of the libraries for the browser, by the name the code imports them by. */
const libraries: Record<string, string> = JSON.parse(importMap).imports;

/**
 * Nothing but what this server serves runs or is shown. The import map stands in the page itself,
 * so it is allowed by its hash; styles of single elements come from Discord's data (colours).
 */
export const securityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'sha256-${createHash('sha256').update(importMap).digest('base64')}'`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const types: Record<string, string> = {
  '.ts': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.svg': 'image/svg+xml',
};

const stripped = new Map<string, { at: number; content: string }>();

/** Node announces that stripping by hand is new; a newcomer's terminal is no place for that. */
function stripQuietly(source: string): string {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emitWarning;
  }
}

function readScript(path: string): string {
  const at = statSync(path).mtimeMs;
  const known = stripped.get(path);
  if (known?.at === at) return known.content;
  const content = stripQuietly(readFileSync(path, 'utf8'));
  stripped.set(path, { at, content });
  return content;
}

function readLibrary(path: string): ServedFile | null {
  const name = Object.keys(libraries).find((candidate) => libraries[candidate] === path);
  if (!name) return null;
  const content = readFileSync(fileURLToPath(import.meta.resolve(name)), 'utf8');
  return { type: 'text/javascript', content };
}

/** The page itself. */
export function readPage(): ServedFile {
  return { type: 'text/html', content: page };
}

/** A script, style or library by its path; null where there is none. */
export function readFile(path: string): ServedFile | null {
  if (path.startsWith('/lib/')) return readLibrary(path);
  const inFolder = normalize(path);
  const type = types[extname(inFolder)];
  if (!/^\/(browser|styles)\//.test(inFolder) || !type) return null;
  const file = join(pageFolder, inFolder);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return null;
  const content = inFolder.endsWith('.ts') ? readScript(file) : readFileSync(file, 'utf8');
  return { type, content };
}
