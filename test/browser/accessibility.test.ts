import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { narrow, openBrowser, openWindow, wide } from './browser.ts';
import { startShowcase } from './showcase.ts';
import { lastMessage, messages } from './steps.ts';

const browser = await openBrowser();
const { trial, stop } = await startShowcase();
afterAll(stop);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds serious or worse, one line each. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = (await page.evaluate(
    "axe.run({ resultTypes: ['violations'] })",
  )) as AxeResults;
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

async function show(page: Page, what: string): Promise<void> {
  await page.locator('#composer').pressSequentially(`/show ${what}`);
  await page.getByRole('option', { name: what, exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
}

const cases = (['dark', 'light'] as const).flatMap((colorScheme) =>
  [wide, narrow].map((viewport) => ({ colorScheme, viewport, width: viewport.width })),
);

describe.skipIf(!browser)('axe-core finds nothing serious', () => {
  test.each(cases)(
    'in $colorScheme at $width px',
    { timeout: 40_000 },
    async ({ colorScheme, viewport }) => {
      const reducedMotion = 'reduce' as const;
      const page = await openWindow(browser, trial.address, {
        colorScheme,
        viewport,
        reducedMotion,
      });
      await show(page, 'components');
      await lastMessage(page, 'A heading');
      await messages(page).last().hover();
      expect(await findings(page), 'components').toEqual([]);
      await show(page, 'embed');
      await show(page, 'secret');
      await lastMessage(page, 'For your eyes');
      await page.locator('#composer').pressSequentially('/');
      await page.locator('.suggestion').first().waitFor();
      expect(await findings(page), 'the picker').toEqual([]);
      await page.keyboard.press('Tab');
      await page.locator('.suggestion').first().waitFor();
      expect(await findings(page), 'a command being filled in').toEqual([]);
      await page.keyboard.type('form');
      await page.getByRole('option', { name: 'embed' }).waitFor({ state: 'detached' });
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      expect(await findings(page), 'a form').toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Pinned messages' }).click();
      expect(await findings(page), 'pins').toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: "Developer's view" }).click();
      await page.locator('.exchanges details').first().click();
      expect(await findings(page), "the developer's view").toEqual([]);
    },
  );

  test('and what is new is read out, in the language of the page', async () => {
    const page = await openWindow(browser, trial.address, { language: 'pl' });
    await expect(page.locator('html').getAttribute('lang')).resolves.toBe('pl');
    await expect(
      page.getByRole('log', { name: 'Wiadomości na #ask-the-deal' }).count(),
    ).resolves.toBe(1);
    for (const landmark of ['main', 'navigation'] as const) {
      await expect(page.getByRole(landmark).count(), landmark).resolves.toBeGreaterThan(0);
    }
  });
});
