import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DiscordState } from '../state.ts';

const attachmentPath = /^\/attachments\/\d+\/(?<id>\d+)\//;

/** Serves an uploaded file at the address its message names; false where the path is another. */
export function serveAttachment(
  state: DiscordState,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const id = attachmentPath.exec(request.url ?? '')?.groups?.id;
  const stored = id === undefined ? undefined : state.attachments.get(id);
  if (!stored) return false;
  const type = stored.attachment.content_type ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type }).end(stored.content);
  return true;
}
