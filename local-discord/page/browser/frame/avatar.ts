import type { APIUser } from 'discord-api-types/v10';
import { html } from 'htm/preact';
import { displayName } from '../state/look-up.ts';

const colors = ['#c2410c', '#15803d', '#0e7490', '#a21caf', '#b45309', '#4d7c0f'];
const botColor = '#5865f2';

function colorOf(user: APIUser): string {
  if (user.bot) return botColor;
  const sum = [...user.username].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return colors[sum % colors.length] ?? botColor;
}

const robot = html`<g fill="#fff">
  <rect x="11" y="5" width="2" height="4" rx="1" />
  <path fill-rule="evenodd" d="M8 8.500h8A2.500 2.500 0 0 1 18.500 11v4a2.500 2.500 0 0 1-2.500 2.500H8A2.500 2.500 0 0 1 5.500 15v-4A2.500 2.500 0 0 1 8 8.500Zm1.200 3.200a1.300 1.300 0 1 0 0 2.600 1.300 1.300 0 0 0 0-2.600Zm5.600 0a1.300 1.300 0 1 0 0 2.600 1.300 1.300 0 0 0 0-2.600Z" />
</g>`;

/** Someone's picture, drawn here: a letter for people, a machine for bots. */
export function Avatar({ user, size = 40 }: { user: APIUser | undefined; size?: number }) {
  if (!user) return null;
  const letter = displayName(user).slice(0, 1).toUpperCase();
  return html`<svg class="avatar" width=${size} height=${size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <circle cx="12" cy="12" r="12" fill=${colorOf(user)} />
    ${user.bot ? robot : html`<text x="12" y="16.300" text-anchor="middle" font-size="12" font-weight="600" fill="#fff">${letter}</text>`}
  </svg>`;
}
