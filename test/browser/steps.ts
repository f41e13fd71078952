import type { Page } from 'playwright-core';

/** The messages of the channel that is shown. */
export function messages(page: Page) {
  return page.getByRole('log').getByRole('article');
}

/** The last message, once it says this; whatever comes after it. */
export async function lastMessage(page: Page, text: string | RegExp) {
  await messages(page).last().filter({ hasText: text }).waitFor();
  const id = await messages(page).last().getAttribute('id');
  return page.locator(`#${id}`);
}

/** Writes into the composer as people do, key by key, and sends it. */
export async function write(page: Page, text: string): Promise<void> {
  await page.locator('#composer').pressSequentially(text);
  await page.keyboard.press('Enter');
}

/** Opens a channel from the list. */
export async function goTo(page: Page, channel: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: channel, exact: true }).click();
}
