import axe from 'axe-core';

/** Ways in which a page is looked at beside the usual one, and what is examined in each; the page is drawn once and looked at in all. */
interface Mode {
  readonly name: string;
  readonly width?: number;
  readonly theme?: 'dark';
  readonly forcedColors?: true;
  readonly rules: readonly string[];
}

// 320 CSS pixels are also what a window of 1280 has left at a zoom of 400 % (WCAG 1.4.10). Dark and narrow at once: neither hides the other.
const modes: readonly Mode[] = [
  {
    name: 'dark, 320 px and 400 % zoom',
    theme: 'dark',
    width: 320,
    rules: ['color-contrast', 'target-size', 'scrollable-region-focusable'],
  },
  { name: 'forced colours', forcedColors: true, rules: ['color-contrast'] },
];

/** Looks at what a story has drawn in every mode; throws on what axe finds and on what must be scrolled sideways. */
export async function examineModes(canvas: HTMLElement): Promise<void> {
  const { cdp, page } = await import('vitest/browser');
  const problems: string[] = [];
  try {
    for (const { name, width, theme, forcedColors, rules } of modes) {
      document.documentElement.dataset['bsTheme'] = theme ?? 'light';
      await cdp().send('Emulation.setEmulatedMedia', {
        features: [{ name: 'forced-colors', value: forcedColors ? 'active' : 'none' }],
      });
      if (width !== undefined) await page.viewport(width, 800);
      const { violations } = await axe.run(canvas, { runOnly: [...rules], resultTypes: ['violations'] });
      problems.push(
        ...violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, any }) => `${name}: ${id} ${html} ${any[0]?.message ?? ''}`),
        ),
      );
      const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
      if (width !== undefined && over > 0) problems.push(`${name}: ${over} px must be scrolled sideways`);
    }
  } finally {
    document.documentElement.dataset['bsTheme'] = 'light';
    await cdp().send('Emulation.setEmulatedMedia', { features: [] });
    await page.viewport(1280, 900);
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
}
