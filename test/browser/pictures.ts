import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from './launch.ts';
import { startProgram } from './program.ts';
import { messages } from './steps.ts';

/**
 * Takes the pictures of README and docs from the page, as a person would see it:
 * npm run pictures. Look at them before they are committed.
 */

const folder = resolve(import.meta.dirname, '../../docs/pictures');

/** Wide enough for an answer with its source, small enough for a README. */
const size = { width: 1100, height: 720 };

async function open(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: size, colorScheme: 'dark', locale: 'en-US' });
  await page.goto(`${address}&as=member&lang=en`);
  await messages(page).first().waitFor();
  return page;
}

async function run(page: Page, command: string): Promise<Locator> {
  const before = await messages(page).count();
  await page.locator('#composer').pressSequentially(command);
  await page.keyboard.press('Enter');
  await messages(page).nth(before).waitFor();
  // The mouse would bring up a toolbar.
  await page.mouse.move(0, 0);
  return messages(page).last();
}

/** A message alone, with a little air around it. */
async function takeMessage(page: Page, message: Locator, name: string): Promise<void> {
  await message.scrollIntoViewIfNeeded();
  const box = await message.boundingBox();
  if (!box) throw new Error(`There is nothing to see of ${name}.`);
  const air = 10;
  const clip = {
    x: box.x,
    y: Math.max(0, box.y - air),
    width: Math.min(box.width, 760),
    height: box.height + 2 * air,
  };
  await page.screenshot({ path: resolve(folder, `${name}.png`), clip });
}

/** Asks until the bot asks back; which questions are vague changes with what it knows. */
async function askVaguely(page: Page): Promise<Locator> {
  for (const question of ['what about aid?', 'weapons', 'money', 'security']) {
    const answer = await run(page, `/ask ${question}`);
    if ((await answer.locator('.button').count()) > 2) return answer;
  }
  throw new Error('No question was vague enough.');
}

/** Every picture starts from a page of its own, so that none shows what another asked. */
const pictures: Record<string, (page: Page) => Promise<void>> = {
  answer: async (page) => {
    await takeMessage(
      page,
      await run(page, '/ask How much military aid has Poland sent?'),
      'answer',
    );
  },
  quotation: async (page) => {
    await page.locator('#composer').pressSequentially('/quote security');
    await page.locator('.suggestion').first().waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await messages(page).nth(1).waitFor();
    await takeMessage(page, messages(page).last(), 'quotation');
  },
  choices: async (page) => takeMessage(page, await askVaguely(page), 'choices'),
  'checked-claim': async (page) => {
    const answer = await run(
      page,
      '/check Poland has delivered 44 military aid packages to Ukraine',
    );
    await takeMessage(page, answer, 'checked-claim');
  },
  'command-picker': async (page) => {
    await page.locator('#composer').pressSequentially('/');
    await page.getByRole('option', { name: '/ask' }).waitFor();
    await page.screenshot({ path: resolve(folder, 'command-picker.png') });
  },
  'developer-view': async (page) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('button', { name: "Developer's view" }).click();
    await run(page, '/ask How many jets did Polnad donate?');
    await page.locator('.stations').waitFor();
    await page.screenshot({ path: resolve(folder, 'developer-view.png') });
  },
};

mkdirSync(folder, { recursive: true });
const browser = await launchBrowser();
for (const [name, take] of Object.entries(pictures)) {
  const program = await startProgram();
  await take(await open(browser, program.address));
  await program.stop();
  console.log(`docs/pictures/${name}.png`);
}
await browser.close();
