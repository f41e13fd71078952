/** A text in Discord's markdown, taken apart. */
export type Inline =
  | { kind: 'text' | 'code' | 'url'; text: string }
  | { kind: 'break' }
  | { kind: 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler'; children: Inline[] }
  | { kind: 'link'; href: string; children: Inline[] }
  | { kind: 'user' | 'role' | 'channel'; id: string }
  | { kind: 'everyone'; text: string }
  | { kind: 'command'; name: string; id: string }
  | { kind: 'emoji'; name: string }
  | { kind: 'time'; seconds: number; style: string };

export type Node =
  | { kind: 'paragraph' | 'subtext'; children: Inline[] }
  | { kind: 'heading'; level: number; children: Inline[] }
  | { kind: 'quote'; children: Node[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Node[][] }
  | { kind: 'code-block'; language: string; text: string };
