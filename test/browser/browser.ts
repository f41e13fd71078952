import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, expect, onTestFinished } from 'vitest';
import { launchBrowser } from './launch.ts';

/** A browser, or null with a word on why these tests are skipped; never null in CI. */
export async function openBrowser(): Promise<Browser | null> {
  try {
    const browser = await launchBrowser();
    afterAll(() => browser.close());
    return browser;
  } catch (error) {
    if (process.env.CI === 'true') throw error;
    console.log(`Skipped, for want of a browser: ${error}`);
    return null;
  }
}

/** What a window is like, if it is not wide, dark and English. */
export interface WindowOptions extends BrowserContextOptions {
  /** the person's key */
  as?: string;
  language?: 'en' | 'uk' | 'pl';
}

export const wide = { width: 1440, height: 900 };
export const narrow = { width: 360, height: 740 };

/** Opens the page as someone would who was given the address; it must run without a complaint. */
export async function openWindow(
  browser: Browser | null,
  address: string,
  { as = 'member', language = 'en', ...options }: WindowOptions = {},
): Promise<Page> {
  if (!browser) throw new Error('There is no browser.');
  const context = await browser.newContext({ viewport: wide, colorScheme: 'dark', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(8_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  onTestFinished(async () => {
    await context.close();
    expect(complaints.filter((text) => !text.includes('ERR_CONNECTION'))).toEqual([]);
  });
  await page.goto(`${address}&as=${as}&lang=${language}`);
  await page.locator('#composer, .may-not').waitFor();
  return page;
}
