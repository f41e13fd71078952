import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { openBrowser, openWindow } from './browser.ts';
import { startShowcase } from './showcase.ts';
import { goTo, lastMessage, messages, write } from './steps.ts';

const browser = await openBrowser();
const { trial, stop } = await startShowcase();
afterAll(stop);

const open = (options = {}) => openWindow(browser, trial.address, options);

/** Opens the menu of the last message. */
async function openMenu(page: Page): Promise<void> {
  await messages(page).last().hover();
  await page.getByRole('button', { name: 'More' }).click();
}

describe.skipIf(!browser)('a person at the page', () => {
  test.each([
    ['en', '/show', 'what', 'Shows something'],
    ['uk', '/показати', 'що', 'Показує щось'],
    ['pl', '/pokaż', 'co', 'Pokazuje coś'],
  ] as const)(
    'picks commands in their language (%s)',
    async (language, name, option, description) => {
      const page = await open({ language });
      await page.locator('#composer').pressSequentially('/');
      const entry = page.getByRole('option', { name });
      await expect(entry.textContent()).resolves.toContain(option);
      await expect(entry.textContent()).resolves.toContain(description);
    },
  );

  test('is told of a required option that is missing and can add an optional one', async () => {
    const page = await open();
    await page.locator('#composer').pressSequentially('/show ');
    await page.getByRole('combobox', { name: 'what' }).waitFor();
    await page.getByRole('button', { name: 'Run command' }).click();
    await page.getByText('This option is required').waitFor();
    await page.getByRole('button', { name: 'Add the option loud' }).click();
    await page.getByRole('combobox', { name: 'loud' }).press('Enter');
    await expect(page.getByRole('combobox', { name: 'loud' }).inputValue()).resolves.toBe('True');
  });

  test('uses the keyboard alone: picks, fills in, goes back, replies and leaves', async () => {
    const page = await open();
    const { keyboard } = page;
    await keyboard.type('/');
    await page.getByRole('option', { name: '/show' }).waitFor();
    await keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    await keyboard.type('sh');
    await keyboard.press('Tab');
    await page.getByRole('option', { name: 'edit', exact: true }).waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowUp');
    await keyboard.type('embed');
    await page.getByRole('option', { name: 'components' }).waitFor({ state: 'detached' });
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await lastMessage(page, 'An embed');
    // From the composer back to the last message, its tools, and a reply.
    const last = messages(page).last();
    await last.focus();
    await last.getByRole('button', { name: 'Reply' }).focus();
    await keyboard.press('Enter');
    await page.getByText('Replying to').waitFor();
    await keyboard.type('Thanks');
    await keyboard.press('Enter');
    await lastMessage(page, 'Thanks');
    await expect(messages(page).last().locator('.origin').textContent()).resolves.toContain(
      'Before the embed',
    );
    await keyboard.press('ArrowUp');
    await page.getByRole('textbox', { name: 'Edit message' }).press('End');
    await keyboard.type(' a lot');
    await keyboard.press('Enter');
    await lastMessage(page, 'Thanks a lot');
    await messages(page).last().getByText('(edited)').waitFor();
    await messages(page).last().focus();
    await keyboard.press('ArrowUp');
    await expect(
      page.locator('.message:focus').filter({ hasText: 'An embed' }).count(),
    ).resolves.toBe(1);
  });

  test('deletes a message of their own, and the one who replied is told', async () => {
    const page = await open();
    await goTo(page, 'general');
    await write(page, 'To be taken back');
    await lastMessage(page, 'To be taken back');
    await messages(page).last().hover();
    await page.getByRole('button', { name: 'Reply' }).click();
    await write(page, 'An answer');
    await lastMessage(page, 'An answer');
    await messages(page).filter({ hasText: 'To be taken back' }).first().hover();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Delete message' }).click();
    await page.getByText('Original message was deleted').waitFor();
  });

  test("uses a command from a message's menu", async () => {
    const page = await open();
    await write(page, 'one two three');
    await lastMessage(page, 'one two three');
    await openMenu(page);
    await page.getByRole('menuitem', { name: 'Count words' }).click();
    const reply = await lastMessage(page, 'It has 3 words');
    await expect(reply.locator('.origin').textContent()).resolves.toContain('Count words');
  });

  test('fills in a form that the bot opens, within its limits', async () => {
    const page = await open();
    await page.locator('#composer').pressSequentially('/show form');
    await page.getByRole('option', { name: 'form', exact: true }).click();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'A form' });
    await dialog.getByLabel('Your question').fill('a');
    await page.keyboard.press('Tab');
    await dialog.getByRole('button', { name: 'Cancel' }).waitFor();
    await dialog.getByLabel('Your question').pressSequentially(' b c');
    await dialog.getByText('5 of 200').waitFor();
    await dialog.getByRole('button', { name: 'Submit' }).click();
    await lastMessage(page, 'You wrote: a b c');
    await expect(dialog.count()).resolves.toBe(0);
  });

  test('may do as a moderator what a member may not', async () => {
    const member = await open();
    const moderator = await open({ as: 'moderator' });
    await write(member, 'Worth keeping');
    await lastMessage(moderator, 'Worth keeping');
    await openMenu(member);
    await expect(member.getByRole('menuitem', { name: 'Pin message' }).count()).resolves.toBe(0);
    await member.keyboard.press('Escape');
    await write(member, '/sweep');
    await member.getByText('You do not have permission to use /sweep.').waitFor();
    await expect(member.getByRole('button', { name: 'moderators' }).count()).resolves.toBe(0);

    await openMenu(moderator);
    await moderator.getByRole('menuitem', { name: 'Pin message' }).click();
    await lastMessage(member, 'moderator pinned a message to this channel.');
    await member.getByRole('button', { name: 'See all pinned messages' }).click();
    const pins = member.getByRole('region', { name: 'Pinned messages' });
    await pins.getByText('Worth keeping').waitFor();
    await expect(pins.getByRole('button', { name: 'Unpin message' }).count()).resolves.toBe(0);
    await messages(moderator).filter({ hasText: 'Worth keeping' }).last().hover();
    await moderator.getByRole('button', { name: 'More' }).click();
    await moderator.getByRole('menuitem', { name: 'Unpin message' }).click();
    await pins.getByText('This channel has no pinned messages').waitFor();
    await goTo(moderator, 'moderators');
    await moderator.getByRole('heading', { name: '#moderators' }).waitFor();
  });
});
