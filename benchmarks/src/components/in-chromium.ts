import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright';
import { median } from '../compare';
import type { ComponentsWindow, PageName } from './page';

/** What it takes to draw a page for the first time, in milliseconds. */
interface Drawing {
  readonly script: number;
  readonly drawn: number;
  readonly elements: number;
}

const style = readFileSync(createRequire(import.meta.url).resolve('@cartella/forms-react/style.css'), 'utf8');

/** Draws a page so many times, each in a page of its own that has drawn nothing before, on a processor slowed down four times. */
export async function drawInChromium(script: string, name: PageName, times: number): Promise<Drawing> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const drawings: Drawing[] = [];
    for (let time = 0; time < times; time++) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.setContent(`<!doctype html><style>${style}</style><body><main id="host"></main></body>`);
      await page.addScriptTag({ content: script });
      const client = await page.context().newCDPSession(page);
      await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      drawings.push(
        await page.evaluate((which) => {
          const { draw } = (globalThis as unknown as { benchComponents: ComponentsWindow }).benchComponents;
          const host = document.getElementById('host') as HTMLElement;
          return { ...draw(which, host), elements: host.querySelectorAll('*').length };
        }, name),
      );
      await page.close();
    }
    const middle = (of: (drawing: Drawing) => number) => median(drawings.map(of));
    return {
      script: middle((each) => each.script),
      drawn: middle((each) => each.drawn),
      elements: middle((each) => each.elements),
    };
  } finally {
    await browser.close();
  }
}
