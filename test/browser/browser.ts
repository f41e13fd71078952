import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, expect, onTestFinished } from 'vitest';

/** Where browsers are put on machines for which the package has none. */
const usualPlaces = [
  process.env.CHROME_PATH ?? '',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Linux gets the browser from the package, so that `npm ci` brings it; other machines have one. */
async function launch(): Promise<Browser> {
  if (process.platform === 'linux' && process.arch === 'x64' && !process.env.CHROME_PATH) {
    const executablePath = await sparticuz.executablePath();
    // The package's own arguments are for a machine that runs one page and ends: with them the
    // browser dies with its first window, and it does not look at origins.
    return chromium.launch({ args: ['--no-sandbox'], executablePath, headless: true });
  }
  const executablePath = usualPlaces.find((place) => place !== '' && existsSync(place));
  if (!executablePath) throw new Error('There is no Chrome or Chromium; CHROME_PATH can name one.');
  return chromium.launch({ executablePath, headless: true });
}

/** A browser, or null with a word on why these tests are skipped; never null in CI. */
export async function openBrowser(): Promise<Browser | null> {
  try {
    const browser = await launch();
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
