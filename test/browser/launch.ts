import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

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
export async function launchBrowser(): Promise<Browser> {
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
