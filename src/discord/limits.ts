/**
 * Discord's limits, each with the page of its documentation.
 * Components: https://discord.com/developers/docs/components/reference
 * Interactions: https://discord.com/developers/docs/interactions/receiving-and-responding
 */
export const limits = {
  /** Text of all text displays of one message together. */
  messageText: 4000,
  /** Components of one message, nested ones counted. */
  components: 40,
  buttonsInRow: 5,
  buttonLabel: 80,
  customId: 100,
  autocompleteChoices: 25,
  autocompleteText: 100,
  modalTitle: 45,
} as const;

/** Cuts a text to a number of characters (UTF-16 units, as Discord counts), with "…" as its end. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  // Never leave half a surrogate pair behind.
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
