import type { IncomingMessage } from 'node:http';
import { discordError } from './errors.ts';

/** A file sent along as `files[n]` of a multipart form. */
export interface UploadedFile {
  /** n */
  index: string;
  name: string;
  type: string;
  content: Uint8Array;
}

export interface RequestBody {
  json: unknown;
  files: UploadedFile[];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw discordError('invalidJson');
  }
}

async function parseForm(bytes: Buffer, type: string): Promise<RequestBody> {
  const form = await new Response(new Uint8Array(bytes), {
    headers: { 'content-type': type },
  }).formData();
  const files: UploadedFile[] = [];
  for (const [field, value] of form) {
    const index = /^files\[(\d+)\]$/.exec(field)?.[1];
    if (index === undefined || typeof value === 'string') continue;
    const content = new Uint8Array(await value.arrayBuffer());
    files.push({ index, name: value.name, type: value.type, content });
  }
  const payload = form.get('payload_json');
  return { json: typeof payload === 'string' ? parseJson(payload) : {}, files };
}

/**
 * Reads a request's body: JSON, or a form with `payload_json` and `files[n]`.
 * https://docs.discord.com/developers/reference#uploading-files
 */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return parseForm(bytes, type);
  return { json: bytes.length === 0 ? undefined : parseJson(bytes.toString('utf8')), files: [] };
}
