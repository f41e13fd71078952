import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  SeparatorSpacingSize,
} from 'discord.js';
import { phrasesIn } from '../answer/phrases/phrases.ts';
import type { Block, Reply, Source } from '../answer/reply.ts';
import { spellDate } from '../answer/sources.ts';
import type { Language } from '../knowledge/types.ts';
import { encodeAction } from './custom-id.ts';
import { limits, shorten } from './limits.ts';

/** A message as Discord takes it, before mentions and visibility are settled. */
export interface Payload {
  flags: number;
  components: APIMessageTopLevelComponent[];
}

/** Beyond so many passages the addresses alone would fill a message; one link has to do. */
const mostLinks = 6;

/** A calm blue; it decorates and means nothing. */
const accentColor = 0x3b6fb5;

/**
 * Draws a reply with Components V2: the answer, then quotations, notes, and one quiet source line.
 * @param askerId Whose question it is: the one whose press on a choice changes the message.
 * @param wished How the asker wants an answer to be seen.
 */
export function renderReply(reply: Reply, askerId: string, wished: Reply['visibility']): Payload {
  const children: APIContainerComponent['components'] = reply.blocks.map((block) =>
    textDisplay(renderBlock(block)),
  );
  const rows = renderButtons(reply, askerId, wished);
  if (reply.sources.length > 0) {
    children.push(
      { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small },
      textDisplay(renderSources(reply.sources, reply.language)),
    );
  }
  children.push(...rows);
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [
      { type: ComponentType.Container, accent_color: accentColor, components: children },
    ],
  };
}

function textDisplay(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `### ${escapeMarkdown(block.text)}`;
    case 'text':
      return escapeMarkdown(block.text);
    case 'note':
      return eachLine('-# ', escapeMarkdown(block.text));
    case 'list':
      return block.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n');
    case 'quotation': {
      const spoken = eachLine('> ', `“${escapeMarkdown(block.text)}”`);
      const said = `${spoken}\n> — ${escapeMarkdown(block.by)}`;
      if (!block.translation) return said;
      const translated = eachLine('> ', `*${escapeMarkdown(block.translation.text)}*`);
      return `${said}\n${translated}\n${eachLine('-# ', escapeMarkdown(block.translation.note))}`;
    }
  }
}

/** "Source: Politico, as reported by HNGN, “headline”, 8 July 2024, paragraph 3", the passages as links. */
function renderSources(sources: readonly Source[], language: Language): string {
  const phrases = phrasesIn(language);
  const [first] = sources;
  if (!first) return '';
  // A source that only some passages come from is named behind each of them, and never for the others.
  const vias = new Set(sources.map((source) => source.via));
  const via = vias.size === 1 ? first.via : undefined;
  const outlet = via ? phrases.asReportedBy(via, first.outlet) : first.outlet;
  const behind = (source: Source) => (!via && source.via ? ` (${escapeMarkdown(source.via)})` : '');
  const label = sources.length > 1 ? phrases.sources : phrases.source;
  const date = spellDate(first.published, language);
  if (sources.length > mostLinks) {
    const names = sources
      .map((source) => `${escapeMarkdown(source.paragraphName)}${behind(source)}`)
      .join(', ');
    return `-# ${label}: ${escapeMarkdown(outlet)}, [“${escapeMarkdown(first.title)}”](${first.url}), ${date}, ${names}`;
  }
  const links = sources
    .map((source) => `[${escapeMarkdown(source.paragraphName)}](${source.url})${behind(source)}`)
    .join(' · ');
  return `-# ${label}: ${escapeMarkdown(`${outlet}, “${first.title}”`)}, ${date}, ${links}`;
}

function renderButtons(
  reply: Reply,
  askerId: string,
  visibility: Reply['visibility'],
): APIActionRowComponent<APIComponentInMessageActionRow>[] {
  const { language } = reply;
  const buttons: APIComponentInMessageActionRow[] = reply.choices.map((choice) => ({
    type: ComponentType.Button,
    style: ButtonStyle.Primary,
    label: shorten(choice.label, limits.buttonLabel),
    custom_id: encodeAction({
      kind: 'show',
      fact: choice.fact,
      language,
      visibility,
      asker: askerId,
    }),
  }));
  if (reply.offersMore) {
    buttons.push({
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: shorten(phrasesIn(language).buttons.more, limits.buttonLabel),
      custom_id: encodeAction({ kind: 'ask-again', language, visibility }),
    });
  }
  return buttons.length > 0 ? [{ type: ComponentType.ActionRow, components: buttons }] : [];
}

/** Shows characters that Discord's markdown would read as marks as what they are. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\*_~`|<>[\]#]/g, (mark) => `\\${mark}`)
    .replace(/^(\s*)([-+]) /gm, '$1\\$2 ')
    .replace(/^(\s*\d+)\. /gm, '$1\\. ');
}

/** Begins each line with a mark: Discord ends quotations and quiet text at the line's end. */
function eachLine(mark: string, text: string): string {
  return text
    .split('\n')
    .map((line) => `${mark}${line}`)
    .join('\n');
}
