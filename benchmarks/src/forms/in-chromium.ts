import { chromium } from 'playwright';
import type { BenchWindow, ContenderName } from './page';

/** What a person who types feels in a real browser on a slow computer, in milliseconds. */
export interface ChromiumDelay {
  readonly mount: number;
  /** From the key to the moment when the page begins to deal with it, 95 in a hundred are quicker. */
  readonly inputDelay: number;
  /** From the key to the frame that shows it, 95 in a hundred are quicker. */
  readonly toFrame: number;
}

// Sixteen keys a second: quicker than anybody who thinks of what to write.
const betweenKeys = 60;

/** Types into the middle of a form, on a processor slowed down four times. */
export async function measureInChromium(
  script: string,
  names: readonly ContenderName[],
  fields: number,
  keys: number,
): Promise<Readonly<Record<string, ChromiumDelay>>> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const measured: Record<string, ChromiumDelay> = {};
  try {
    for (const name of names) {
      const page = await browser.newPage();
      await page.setContent('<!doctype html><body><div id="host"></div></body>');
      await page.addScriptTag({ content: script });
      const client = await page.context().newCDPSession(page);
      await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      const mount = await page.evaluate(
        async ([contender, count]) => {
          const { contenders } = (globalThis as unknown as { benchForms: BenchWindow }).benchForms;
          const begun = performance.now();
          await contenders[contender].mount(document.getElementById('host') as HTMLElement, count);
          return performance.now() - begun;
        },
        [name, fields] as const,
      );
      await page.waitForTimeout(500);
      const input = page.locator('#host input[type=text], #host input:not([type])').nth(Math.floor(fields / 2));
      await input.focus();
      await page.evaluate(() => {
        const delays: number[] = [];
        const frames: number[] = [];
        Object.assign(globalThis, { delays, frames });
        addEventListener(
          'keydown',
          (event) => {
            delays.push(performance.now() - event.timeStamp);
            requestAnimationFrame(() => setTimeout(() => frames.push(performance.now() - event.timeStamp)));
          },
          { capture: true },
        );
      });
      for (let key = 0; key < keys; key++) {
        await page.keyboard.press('x');
        await page.waitForTimeout(betweenKeys);
      }
      await page.waitForTimeout(300);
      const { delays, frames } = await page.evaluate(() => {
        const { delays, frames } = globalThis as unknown as Readonly<Record<'delays' | 'frames', number[]>>;
        return { delays, frames };
      });
      measured[name] = { mount, inputDelay: percentile95(delays), toFrame: percentile95(frames) };
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return measured;
}

function percentile95(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
}
