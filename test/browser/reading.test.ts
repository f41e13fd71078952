import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { openBrowser, openWindow } from './browser.ts';
import { startShowcase } from './showcase.ts';
import { lastMessage, messages, write } from './steps.ts';

const browser = await openBrowser();
const { trial, stop } = await startShowcase();
afterAll(stop);

const open = (options = {}) => openWindow(browser, trial.address, options);

async function show(page: Page, what: string): Promise<void> {
  await page.locator('#composer').pressSequentially(`/show ${what}`);
  // The first Enter takes the suggestion, once it is there; the second sends the command.
  await page.getByRole('option', { name: what, exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
}

describe.skipIf(!browser)('what a bot sends is shown as Discord shows it:', () => {
  test('components of the second version with markdown, pictures and files', async () => {
    const page = await open();
    await show(page, 'components');
    const message = await lastMessage(page, 'A heading');
    await expect(message.locator('.container.accented').count()).resolves.toBe(1);
    for (const tag of ['strong', 'em', 'u', 's', 'blockquote', 'pre', '.subtext', 'ul ul']) {
      await expect(message.locator(`.markdown ${tag}`).first().isVisible(), tag).resolves.toBe(
        true,
      );
    }
    await expect(message.getByText('*no italic*').isVisible()).resolves.toBe(true);
    const link = message.getByRole('link', { name: 'a link' });
    await expect(link.getAttribute('href')).resolves.toBe('https://example.com/page');
    for (const alt of ['A thumbnail', 'The first picture', 'The second picture']) {
      const picture = message.getByRole('img', { name: alt });
      const width = await picture.evaluate(
        (image) => (image as { naturalWidth?: number }).naturalWidth,
      );
      expect(width, alt).toBe(1);
    }
    await expect(message.getByRole('link', { name: 'notes.txt' }).isVisible()).resolves.toBe(true);
    await message.getByRole('button', { name: 'Spoiler' }).click();
    await expect(message.getByText('secret').isVisible()).resolves.toBe(true);
  });

  test('buttons of each style, one of them off, one a link', async () => {
    const page = await open();
    await show(page, 'components');
    const message = await lastMessage(page, 'A heading');
    const classes = await message
      .locator('.button')
      .evaluateAll((all) => all.map((button) => (button as { className?: string }).className));
    expect(classes).toEqual([
      'button primary',
      'button success',
      'button danger',
      'button secondary',
      'button link',
    ]);
    await expect(message.getByRole('button', { name: 'Off' }).isDisabled()).resolves.toBe(true);
    const away = message.getByRole('link', { name: 'Away' });
    await expect(away.getAttribute('href')).resolves.toBe('https://example.com');
  });

  test('a button that updates its message, and a menu that is picked from', async () => {
    const page = await open();
    await show(page, 'components');
    const message = await lastMessage(page, 'A heading');
    await message.getByRole('button', { name: 'Pick a country' }).click();
    await page.getByRole('option', { name: 'Ukraine' }).click();
    await lastMessage(page, 'You picked ua');
    await message.getByRole('button', { name: 'Pick somebody' }).press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await lastMessage(page, 'You picked moderator');
    await message.getByRole('button', { name: 'Update' }).click();
    await messages(page).filter({ hasText: 'Updated(edited)' }).waitFor();
  });

  test('an embed with its fields and footer, and an attached picture', async () => {
    const page = await open();
    await show(page, 'embed');
    const message = await lastMessage(page, 'Before the embed');
    for (const text of ['An embed', 'description', 'Left', 'Right', 'Its footer']) {
      await expect(message.locator('.embed').getByText(text).isVisible(), text).resolves.toBe(true);
    }
    await show(page, 'files');
    await lastMessage(page, 'With a file');
    await messages(page).last().getByRole('img', { name: 'A red pixel' }).waitFor();
  });

  test('an ephemeral message, to one person only, until it is dismissed for good', async () => {
    const page = await open();
    const other = await open({ as: 'moderator' });
    await show(page, 'secret');
    const message = await lastMessage(page, 'For your eyes');
    await message.getByText('Only you can see this').waitFor();
    await expect(messages(other).filter({ hasText: 'For your eyes' }).count()).resolves.toBe(0);
    await message.getByRole('button', { name: 'Dismiss message' }).click();
    await messages(page).filter({ hasText: 'For your eyes' }).waitFor({ state: 'detached' });
    await page.reload();
    await messages(page).first().waitFor();
    await expect(messages(page).filter({ hasText: 'For your eyes' }).count()).resolves.toBe(0);
  });

  test('"thinking…" until the answer is there, and an edited answer as edited', async () => {
    const page = await open();
    await show(page, 'slow');
    await lastMessage(page, 'is thinking…');
    await lastMessage(page, 'At last');
    await show(page, 'edit');
    await lastMessage(page, 'Second(edited)');
  });

  test('typing, a reply to a message, and a reaction that one can join and leave', async () => {
    const page = await open();
    await write(page, '@deal-desk please type');
    await page.getByText('deal-desk is typing…').waitFor();
    const reply = await lastMessage(page, 'Typed');
    await expect(reply.locator('.origin').textContent()).resolves.toContain('please type');
    await page.getByText('deal-desk is typing…').waitFor({ state: 'detached' });
    await show(page, 'react');
    const reaction = messages(page).last().locator('.reaction');
    await reaction.filter({ hasText: '1' }).waitFor();
    await reaction.click();
    await reaction.filter({ hasText: '2' }).waitFor();
    await reaction.click();
    await reaction.filter({ hasText: '1' }).waitFor();
  });

  test('a command and a button that are not answered fail after three seconds', async () => {
    const page = await open();
    await show(page, 'components');
    const message = await lastMessage(page, 'A heading');
    await message.getByRole('button', { name: 'Silent' }).click();
    await show(page, 'silent');
    await page.getByText('Sending command…').waitFor();
    await message.getByText('This interaction failed').waitFor();
    await page.getByText('The application did not respond').waitFor();
  });
});
