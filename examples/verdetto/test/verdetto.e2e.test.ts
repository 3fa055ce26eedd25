import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import axe from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const built = fileURLToPath(new URL('../dist/', import.meta.url));
let browser: Browser;
beforeAll(async () => {
  expect(existsSync(`${built}verdetto.js`), 'npm run build').toBe(true);
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
});
afterAll(() => browser?.close());

/** Opens the page from its folder, without a network, and notes whatever it asks of the outside. */
async function open(file: string): Promise<{ page: Page; asked: string[]; errors: string[] }> {
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  const [asked, errors]: string[][] = [[], []];
  page.on('request', (request) => asked?.push(request.url()));
  page.on('pageerror', (error) => errors?.push(error.message));
  page.on('console', (line) => line.type() === 'error' && errors?.push(line.text()));
  await page.goto(pathToFileURL(`${built}${file}`).href);
  return { page, asked: asked ?? [], errors: errors ?? [] };
}

describe('The page of verdicts', () => {
  it('judges a record where it stands, and sends nothing', async () => {
    const { page, asked, errors } = await open('index.html');
    const record = {
      kind: 'cartella-sociale',
      schema: 'cartella-sociale/1.0.0',
      data: { userArea: 'inventata', nome: '<img src=x onerror=alert(1)>' },
    };
    await page.getByLabel('Il documento (JSON o XML)').fill(JSON.stringify(record));
    await page.getByRole('button', { name: 'Verifica' }).click();
    await page.getByRole('heading', { name: /^Registrazione: \d+ problemi$/ }).waitFor();
    expect(await page.locator('#verdict li').count()).toBeGreaterThan(3);
    expect(await page.locator('#verdict img').count()).toBe(0);
    expect(asked.every((url) => url.startsWith('file:'))).toBe(true);
    expect(errors).toEqual([]);
    const { violations } = await new axe({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('refuses to open any connection, even when it is told to', async () => {
    const { page } = await open('index.html');
    const sent = await page.evaluate(() =>
      fetch('https://example.com/', { method: 'POST', body: 'x' }).then(
        () => 'sent',
        () => 'refused',
      ),
    );
    expect(sent).toBe('refused');
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(policy).toContain("default-src 'none'");
  });

  it('compares two schemas in English, with the keyboard', async () => {
    const { page, errors } = await open('en.html');
    await page.getByLabel('The schema before').fill('{"enum":["a","b"]}');
    await page.getByLabel('The schema after').fill('{"enum":["a"]}');
    await page.getByRole('button', { name: 'Compare' }).focus();
    await page.keyboard.press('Enter');
    await page
      .getByRole('heading', { name: 'Whoever still reads as before is fine; whoever writes as before is not.' })
      .waitFor();
    await page.getByText('removal of a value (b)').waitFor();
    expect(await page.locator('#comparison pre').textContent()).toBe('"b"');
    expect(errors).toEqual([]);
  });
});
