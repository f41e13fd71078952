import {
  type APIEmbed,
  type APIMessage,
  type APIMessageTopLevelComponent,
  MessageFlags,
  type Snowflake,
} from 'discord-api-types/v10';
import type { UploadedFile } from '../rest/body.ts';
import { discordError } from '../rest/errors.ts';
import { type AllowedMentions, readAllowedMentions } from './allowed-mentions.ts';
import { checkMessageComponents } from './components.ts';
import { checkEmbeds } from './embeds.ts';
import {
  booleanField,
  type Fault,
  type Fields,
  integerField,
  isAbsent,
  listField,
  objectField,
  type Path,
  refuseIfFaulty,
  requireField,
  snowflakeField,
  textField,
} from './form.ts';

interface MessageReferenceInput {
  messageId: Snowflake;
  failIfNotExists: boolean;
}

/** A message's body that keeps to the rules. What the request left out is undefined. */
export interface MessageInput {
  content: string | undefined;
  embeds: APIEmbed[] | undefined;
  components: APIMessageTopLevelComponent[] | undefined;
  flags: number | undefined;
  /** which files it has: `id` is that of an earlier one, or the n of an uploaded `files[n]` */
  attachments: { id: Snowflake; description?: string }[] | undefined;
  allowedMentions: AllowedMentions | undefined;
  reference: MessageReferenceInput | undefined;
  nonce: string | number | undefined;
  enforceNonce: boolean;
}

export interface MessageRules {
  /** where in the request's body the message stands: [] or ['data'] */
  path: Path;
  files: readonly UploadedFile[];
  /** flags that may be set here; others are ignored as Discord does */
  settableFlags: number;
  /** the message to be edited, if it is an edit */
  existing?: APIMessage;
}

/** Null empties a field, leaving it out does not touch it. */
function clearable<Value>(value: unknown, empty: Value, read: () => Value | undefined) {
  return value === null ? empty : read();
}

function readReference(faults: Fault[], path: Path, value: unknown) {
  const reference = objectField(faults, path, value);
  if (!reference) return undefined;
  const idPath = [...path, 'message_id'];
  if (!requireField(faults, idPath, reference.message_id)) return undefined;
  const messageId = snowflakeField(faults, idPath, reference.message_id);
  const failPath = [...path, 'fail_if_not_exists'];
  const failIfNotExists = booleanField(faults, failPath, reference.fail_if_not_exists) ?? true;
  return messageId === undefined ? undefined : { messageId, failIfNotExists };
}

function readAttachments(faults: Fault[], path: Path, value: unknown) {
  const list = listField(faults, path, value);
  return list?.flatMap((item, index) => {
    const attachment = objectField(faults, [...path, index], item);
    const id = snowflakeField(faults, [...path, index, 'id'], attachment?.id);
    const descriptionPath = [...path, index, 'description'];
    const description = textField(faults, descriptionPath, attachment?.description, { max: 1024 });
    return id === undefined ? [] : [{ id, ...(description && { description }) }];
  });
}

function readNonce(faults: Fault[], path: Path, value: unknown) {
  if (typeof value === 'number') return value;
  return textField(faults, path, value, { max: 25 });
}

/**
 * With Components V2 a message has neither content nor embeds, and never loses the flag again.
 * https://docs.discord.com/developers/components/reference#component-reference
 */
function checkComponentsV2(faults: Fault[], rules: MessageRules, input: MessageInput): boolean {
  const { existing, path } = rules;
  const had = ((existing?.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  const asked = ((input.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  if (had && input.flags !== undefined && !asked) {
    const message = 'The IS_COMPONENTS_V2 flag cannot be removed from a message';
    faults.push({ path: [...path, 'flags'], code: 'MESSAGE_FLAGS_INVALID', message });
  }
  if (!had && !asked) return false;
  const content = input.content ?? existing?.content;
  const embeds = input.embeds ?? existing?.embeds;
  for (const [name, present] of [
    ['content', content],
    ['embeds', embeds?.length],
  ] as const) {
    if (!present) continue;
    const message = `The '${name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
    const code = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
    faults.push({ path: [...path, name], code, message });
  }
  return asked;
}

function isEmpty(input: MessageInput, { existing, files }: MessageRules): boolean {
  const kept = input.attachments ?? existing?.attachments ?? [];
  return !(
    (input.content ?? existing?.content) ||
    (input.embeds ?? existing?.embeds)?.length ||
    (input.components ?? existing?.components)?.length ||
    kept.length ||
    files.length
  );
}

/**
 * Reads the body of a message to be sent or edited; throws 50035 with every fault, or 50006 where
 * nothing would be left to show. An edit of a Components V2 message has to name the flag again.
 * https://docs.discord.com/developers/resources/message#create-message
 */
export function readMessage(body: unknown, rules: MessageRules): MessageInput {
  const { path, existing } = rules;
  const faults: Fault[] = [];
  const fields: Fields = objectField(faults, path, body) ?? {};
  const at = (name: string) => [...path, name];
  const flags = integerField(faults, at('flags'), fields.flags, { min: 0, max: 2 ** 31 - 1 });
  const input: MessageInput = {
    content: clearable(fields.content, '', () =>
      textField(faults, at('content'), fields.content, { max: 2000 })?.trim(),
    ),
    embeds: clearable(fields.embeds, [], () => listField(faults, at('embeds'), fields.embeds)) as
      | APIEmbed[]
      | undefined,
    components: clearable(fields.components, [], () =>
      listField(faults, at('components'), fields.components),
    ) as APIMessageTopLevelComponent[] | undefined,
    flags: flags === undefined ? undefined : flags & rules.settableFlags,
    attachments: clearable(fields.attachments, [], () =>
      readAttachments(faults, at('attachments'), fields.attachments),
    ),
    allowedMentions: readAllowedMentions(faults, at('allowed_mentions'), fields.allowed_mentions),
    reference: readReference(faults, at('message_reference'), fields.message_reference),
    nonce: isAbsent(fields.nonce) ? undefined : readNonce(faults, at('nonce'), fields.nonce),
    enforceNonce: booleanField(faults, at('enforce_nonce'), fields.enforce_nonce) ?? false,
  };
  const componentsV2 = checkComponentsV2(faults, rules, input);
  const fileNames = new Set([
    ...rules.files.map(({ name }) => name),
    ...(existing?.attachments ?? []).map(({ filename }) => filename),
  ]);
  if (input.components) {
    const walkRules = { componentsV2, fileNames };
    checkMessageComponents(faults, at('components'), input.components, walkRules);
  }
  if (input.embeds) checkEmbeds(faults, at('embeds'), input.embeds);
  refuseIfFaulty(faults);
  if (isEmpty(input, rules)) throw discordError('emptyMessage');
  return input;
}
