import { spawn } from 'node:child_process';
import chromium from '@sparticuz/chromium';
import { chromium as pw } from 'playwright-core';

const t0 = Date.now();
const child = spawn('node', ['src/main.ts'], {
  env: { ...process.env, DISCORD_TOKEN: '', KNOWLEDGE_DIR: '../../tmp/k' },
});
let out = '';
child.stderr.on('data', (d) => process.stderr.write(d));
const address = await new Promise<string>((r) =>
  child.stdout.on('data', (d) => {
    out += d;
    const m = /http:\S+/.exec(out);
    if (m) r(m[0]);
  }),
);
console.log('address after', Date.now() - t0);
const browser = await pw.launch({
  args: chromium.args,
  executablePath: await chromium.executablePath(),
  headless: true,
});
console.log('browser after', Date.now() - t0);
const page = await browser.newPage({
  viewport: { width: 1440, height: 900 },
  colorScheme: 'dark',
  locale: 'en-US',
});
page.on('console', (m) => console.log('console', m.type(), m.text()));
page.on('pageerror', (e) => console.log('pageerror', e.message));
page.on('response', (r) => r.status() >= 400 && console.log(r.status(), r.url()));
await page.goto(address);
await page.waitForSelector('.message');
const shot = (n: string) => page.screenshot({ path: `/tmp/shots/${n}.png` });
await shot('1-first');
await page.keyboard.type('/');
await page.waitForTimeout(300);
await shot('2-picker');
await page.keyboard.type('as');
await page.keyboard.press('Tab');
await page.keyboard.type('How many jets did Poland donate?');
await shot('3-form');
await page.keyboard.press('Enter');
await page.waitForTimeout(500);
await shot('4-answer');
await page.keyboard.type('@deal');
await page.waitForTimeout(100);
await page.keyboard.press('Tab');
await page.keyboard.type('who signed the agreement?');
await page.keyboard.press('Enter');
await page.waitForTimeout(500);
await page.keyboard.type('/fact jet');
await page.waitForTimeout(600);
await shot('5-autocomplete');
await page.keyboard.press('Enter');
await page.waitForTimeout(100);
await page.keyboard.press('Enter');
await page.waitForTimeout(500);
await page.click('#open-developer');
await page.waitForTimeout(500);
await page.selectOption('.developer select', { index: 2 });
await page.waitForTimeout(500);
await shot('6-developer');
await page.click('#open-developer');
await page.hover('.message:last-child');
await page.click('.message:last-child .toolbar button[aria-haspopup]');
await page.waitForTimeout(200);
await shot('7-menu');
await page.click('[role=menuitem]:has-text("Reply")');
await page.emulateMedia({ colorScheme: 'light' });
await page.keyboard.press('Escape');
await page.waitForTimeout(200);
await shot('8-light');
await page.setViewportSize({ width: 360, height: 740 });
await page.waitForTimeout(300);
await shot('9-narrow');
await page.click('.open-drawer');
await page.waitForTimeout(400);
await shot('10-drawer');
await browser.close();
child.kill();
