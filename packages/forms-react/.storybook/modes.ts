import axe from 'axe-core';

/** Ways in which a page is looked at beside the usual one, and what is examined in each; the page is drawn once and looked at in all. */
interface Mode {
  readonly name: string;
  readonly zoomed?: true;
  readonly theme?: 'dark';
  readonly forcedColors?: true;
  readonly rules: readonly string[];
}

// Dark and narrow at once: neither hides the other.
const modes: readonly Mode[] = [
  {
    name: 'dark, 400 % zoom of 1280 px, which is 320 px',
    theme: 'dark',
    zoomed: true,
    rules: ['color-contrast', 'target-size', 'scrollable-region-focusable'],
  },
  { name: 'forced colours', forcedColors: true, rules: ['color-contrast'] },
];

/**
 * Makes of the window one of 1280 × 1024 pixels of the screen zoomed to 400 % (WCAG 1.4.10), as the browser itself does: four pixels of the
 * screen for one of the page, and 320 × 256 of these.
 */
async function zoom(): Promise<string | undefined> {
  const { cdp, page } = await import('vitest/browser');
  await page.viewport(320, 256);
  await cdp().send('Emulation.setDeviceMetricsOverride', {
    width: 320,
    height: 256,
    deviceScaleFactor: 4,
    mobile: false,
  });
  const { innerWidth, innerHeight, devicePixelRatio } = window;
  const seen = [innerWidth * devicePixelRatio, innerHeight * devicePixelRatio, devicePixelRatio].join();
  return seen === '1280,1024,4' ? undefined : `the page is not zoomed: ${seen}`;
}

async function asUsual(): Promise<void> {
  const { cdp, page } = await import('vitest/browser');
  await cdp().send('Emulation.clearDeviceMetricsOverride');
  await page.viewport(1280, 900);
}

/** Buttons that few colours would leave without an edge, as those whose edge is a shadow. */
function withoutBorder(canvas: HTMLElement): readonly string[] {
  return [...canvas.querySelectorAll<HTMLElement>('.btn:not(.btn-link)')]
    .filter((button) => button.offsetWidth > 0 && getComputedStyle(button).borderTopWidth === '0px')
    .map(({ outerHTML }) => outerHTML.slice(0, 120));
}

/** Looks at what a story has drawn in every mode; throws on what axe finds and on what must be scrolled sideways. */
export async function examineModes(canvas: HTMLElement): Promise<void> {
  const { cdp } = await import('vitest/browser');
  const problems: string[] = [];
  try {
    for (const { name, zoomed, theme, forcedColors, rules } of modes) {
      document.documentElement.dataset['bsTheme'] = theme ?? 'light';
      await cdp().send('Emulation.setEmulatedMedia', {
        features: [{ name: 'forced-colors', value: forcedColors ? 'active' : 'none' }],
      });
      if (zoomed) problems.push(...[await zoom()].filter((problem) => problem !== undefined));
      const { violations } = await axe.run(canvas, { runOnly: [...rules], resultTypes: ['violations'] });
      problems.push(
        ...violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, any }) => `${name}: ${id} ${html} ${any[0]?.message ?? ''}`),
        ),
      );
      if (forcedColors) problems.push(...withoutBorder(canvas).map((html) => `${name}: no border ${html}`));
      const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
      if (zoomed && over > 0) problems.push(`${name}: ${over} px must be scrolled sideways`);
    }
  } finally {
    document.documentElement.dataset['bsTheme'] = 'light';
    await cdp().send('Emulation.setEmulatedMedia', { features: [] });
    await asUsual();
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
}
