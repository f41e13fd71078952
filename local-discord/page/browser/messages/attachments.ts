import type { APIAttachment, APIMessage } from 'discord-api-types/v10';
import { html } from 'htm/preact';
import { Picture, useMedia } from '../components/picture.ts';
import { Icon } from '../frame/icons.ts';

const componentsV2 = 1 << 15;

export function fileSize(bytes: number): string {
  return bytes < 1024 ? `${bytes} B` : `${(bytes / 1024).toFixed(1)} KB`;
}

/** A file to take away. */
export function FileCard({ name, size, url }: { name: string; size: number; url: string }) {
  const { path } = useMedia(url);
  return html`<div class="file">
    <${Icon} name="file" size=${28} />
    <span><a href=${path ?? url} download=${name}>${name}</a><small>${fileSize(size)}</small></span>
  </div>`;
}

function Attachment({ attachment }: { attachment: APIAttachment }) {
  const { url, filename, size, description, content_type: type } = attachment;
  if (type?.startsWith('image/'))
    return html`<${Picture} url=${url} alt=${description ?? filename} />`;
  return html`<${FileCard} name=${filename} size=${size} url=${url} />`;
}

/** The files of a message; components of the second version show theirs themselves. */
export function Attachments({ message }: { message: APIMessage }) {
  if ((message.flags ?? 0) & componentsV2) return null;
  return message.attachments.map(
    (attachment) => html`<${Attachment} key=${attachment.id} attachment=${attachment} />`,
  );
}
