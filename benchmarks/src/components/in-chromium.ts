import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium } from 'playwright';
import { median } from '../compare';
import type { ComponentsWindow, Drawing, PageName } from './page';

/** What a page takes, in milliseconds: to have its script read and evaluated, and then to be drawn for the first time. */
export interface Visit extends Drawing {
  readonly evaluated: number;
  /** Processor time of the page from the call to the end: what other programs on the machine do not lengthen much. */
  readonly busy: number;
  readonly elements: number;
}

/** A page opened for the first time ever, and once its script has been met before: as every day. */
export interface Visits {
  readonly first: Visit;
  readonly later: Visit;
}

const style = readFileSync(createRequire(import.meta.url).resolve('@cartella/forms-react/style.css'), 'utf8');
const html = `<!doctype html><html lang="it"><link rel="stylesheet" href="style.css"><main id="host"></main>
<script>performance.mark('begun')</script><script src="script.js"></script><script>performance.measure('evaluated', 'begun')</script></html>`;

/**
 * Draws pages one after the other, so many times over, on a processor slowed down four times. Each time in a browser profile that
 * knows nothing, which opens the page four times: Chromium keeps what it compiled from the second on.
 */
export async function drawInChromium(
  script: string,
  names: readonly PageName[],
  times: number,
): Promise<ReadonlyMap<PageName, Visits>> {
  const server = createServer(({ url }, response) => {
    const [type, body] = url?.endsWith('.js')
      ? ['javascript', script]
      : url?.endsWith('.css')
        ? ['css', style]
        : ['html', html];
    response.writeHead(200, { 'content-type': `text/${type}; charset=utf-8`, 'cache-control': 'max-age=3600' });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const visits = names.map((name) => ({ name, first: [] as Visit[], later: [] as Visit[] }));
    for (let time = 0; time < times; time++) {
      for (const { name, first, later } of visits) {
        const [unknown, ...known] = await visit(browser, address, name);
        if (unknown !== undefined) first.push(unknown);
        later.push(...known.slice(-1));
      }
    }
    return new Map(visits.map(({ name, first, later }) => [name, { first: middle(first), later: middle(later) }]));
  } finally {
    await browser.close();
    server.close();
  }
}

async function visit(browser: Browser, address: string, name: PageName): Promise<readonly Visit[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await client.send('Performance.enable', { timeDomain: 'threadTicks' });
    const busySoFar = async () => {
      const { metrics } = await client.send('Performance.getMetrics');
      return (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
    };
    const visits: Visit[] = [];
    while (visits.length < 4) {
      await page.goto(address);
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 })));
      const before = await busySoFar();
      const drawn = await page.evaluate(async (which) => {
        const evaluated = performance.getEntriesByName('evaluated')[0]?.duration ?? Number.NaN;
        const host = document.getElementById('host') as HTMLElement;
        const { draw } = (globalThis as unknown as { benchComponents: ComponentsWindow }).benchComponents;
        return { evaluated, ...(await draw(which, host)), elements: host.querySelectorAll('*').length };
      }, name);
      visits.push({ ...drawn, busy: (await busySoFar()) - before });
    }
    return visits;
  } finally {
    await context.close();
  }
}

function middle(visits: readonly Visit[]): Visit {
  const of = (value: (visit: Visit) => number) => median(visits.map(value));
  return {
    evaluated: of(({ evaluated }) => evaluated),
    committed: of(({ committed }) => committed),
    shown: of(({ shown }) => shown),
    busy: of(({ busy }) => busy),
    elements: of(({ elements }) => elements),
  };
}
