import type { Reply } from '../answer/reply.ts';
import { spellDate } from '../answer/sources.ts';

/** A reply as people read it in a terminal. */
export function toTerminal(reply: Reply): string {
  const lines = reply.blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
        return `\n${block.text.toUpperCase()}`;
      case 'quotation': {
        const translation = block.translation
          ? `\n  (${block.translation.note}) ${block.translation.text}`
          : '';
        return `\n  “${block.text}”\n  — ${block.by}${translation}`;
      }
      case 'list':
        return block.items.map((item) => `- ${item}`).join('\n');
      default:
        return block.text;
    }
  });
  const choices = reply.choices.map((choice, number) => `  ${number + 1}. ${choice.label}`);
  const sources = reply.sources.map((source) => {
    const via = source.via ? `${source.via} / ` : '';
    return `  ${via}${source.outlet}, “${source.title}”, ${spellDate(source.published, reply.language)}, ${source.paragraphName}\n  ${source.url}`;
  });
  return [...lines, ...choices, ...(sources.length > 0 ? ['', ...sources] : [])].join('\n').trim();
}
