import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';

const require = createRequire(import.meta.url);
const script = require.resolve('@guidepup/virtual-screen-reader/browser.js');
const address = '/screen-reader.js';

/** Runs in the page, and as text: there the import is the browser's own. */
const reading = `(async () => {
  const { virtual } = await import('${address}');
  await virtual.start({ container: document.querySelector('main') ?? document.body });
  for (let step = 0; step < 1500 && (await virtual.lastSpokenPhrase()) !== 'end of main'; step += 1) await virtual.next();
  const log = await virtual.spokenPhraseLog();
  await virtual.stop();
  return log;
})()`;

/** Reads the page that is open from the beginning of its content to the end, as a screen reader says it; days and months are left out. */
export async function spokenOn(page: Page, title: string): Promise<string> {
  await page.route(`**${address}`, async (route) =>
    route.fulfill({ contentType: 'text/javascript', body: await readFile(script, 'utf8') }),
  );
  await settled(page);
  const spoken = await page.evaluate<string[]>(reading);
  return `# ${title}\n${spoken.map(undated).join('\n')}\n`;
}

/** Waits until nothing more comes: names of codes are looked up one by one. */
async function settled(page: Page): Promise<void> {
  let [before, now] = ['', await page.locator('main').innerText()];
  while (now !== before) {
    await page.waitForTimeout(400);
    [before, now] = [now, await page.locator('main').innerText()];
  }
}

const monthNames = 'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre';

/** The transcript is the same on every day, and whenever the draft was kept. */
function undated(phrase: string): string {
  return phrase
    .replaceAll(/(?:luned|marted|mercoled|gioved|venerd)ì \d|sabato \d|domenica \d/g, (found) => found.slice(-1))
    .replaceAll(new RegExp(`\\d{1,2}º? (?:${monthNames}) \\d{4}`, 'g'), '‹giorno›')
    .replaceAll(new RegExp(`(?:${monthNames}) \\d{4}`, 'g'), '‹mese›')
    .replaceAll(/\d{2}\/\d{2}\/\d{4}|\d{4}-\d{2}-\d{2}/g, '‹giorno›')
    .replaceAll(/\d{4}-\d{2}/g, '‹mese›')
    .replaceAll(/\d+ giorni|un giorno/g, '‹giorni›')
    .replace(
      /^(?:Bozza salvata alle .*|Salvataggio.*|La bozza si salva da sola mentre scrivi)$/,
      '‹stato della bozza›',
    );
}
