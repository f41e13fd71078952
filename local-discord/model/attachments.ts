import type { APIAttachment, APIMessage, Snowflake } from 'discord-api-types/v10';
import { nextSnowflake } from '../clock.ts';
import type { UploadedFile } from '../rest/body.ts';
import type { DiscordState } from '../state.ts';
import type { MessageInput } from '../validation/message.ts';

function storeFile(
  state: DiscordState,
  channelId: Snowflake,
  file: UploadedFile,
  description: string | undefined,
): APIAttachment {
  const id = nextSnowflake(state);
  const url = `${state.origin}/attachments/${channelId}/${id}/${encodeURIComponent(file.name)}`;
  const attachment: APIAttachment = {
    id,
    filename: file.name,
    size: file.content.byteLength,
    url,
    proxy_url: url,
    ...(file.type && { content_type: file.type }),
    ...(description && { description }),
  };
  state.attachments.set(id, { attachment, content: file.content });
  return attachment;
}

/**
 * The attachments a message will have: uploaded files are added; of earlier ones, those that
 * `attachments` names are kept, or all where the request does not speak of them.
 * https://docs.discord.com/developers/resources/message#edit-message
 */
export function attachmentsFor(
  state: DiscordState,
  channelId: Snowflake,
  files: readonly UploadedFile[],
  { attachments }: MessageInput,
  existing: APIMessage | null,
): APIAttachment[] {
  const named = (id: string) => attachments?.find((attachment) => attachment.id === id);
  const earlier = (existing?.attachments ?? []).filter(({ id }) => !attachments || named(id));
  const added = files.map((file) =>
    storeFile(state, channelId, file, named(file.index)?.description),
  );
  return [...earlier, ...added];
}
