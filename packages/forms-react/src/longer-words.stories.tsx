/// <reference types="vite/client" />
import type { Catalogues } from '@cartella/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useMemo } from 'react';
import { expect } from 'storybook/test';
import { components } from './components.examples';
import { LanguageProvider } from './language';
import { longer, type Slot, withLongerWords } from './longer-words.examples';
import { vocabularies } from './stage.examples';

const texts = import.meta.glob<Readonly<Record<string, Catalogues>>>('./*/texts.ts', { eager: true });

/** Every component, one under the other, in a language whose words are longer than the Italian ones. */
function AllInALongLanguage({ slot }: { readonly slot: Slot }) {
  const catalogues = useMemo(
    () => withLongerWords(slot, ...Object.values(texts).flatMap((file) => Object.values(file))),
    [slot],
  );
  return (
    <LanguageProvider locale={slot} catalogues={catalogues} vocabularies={vocabularies}>
      {Object.entries(components).map(([name, component]) => (
        <section key={name} aria-label={name} data-component={name} style={{ marginBottom: '2rem' }}>
          {component}
        </section>
      ))}
    </LanguageProvider>
  );
}

/** What sticks out of its component, or words out of their button, at the width that the page has. */
function sticksOut(page: HTMLElement): readonly string[] {
  const right = document.documentElement.clientWidth;
  return [...page.querySelectorAll<HTMLElement>('[data-component]')].flatMap((component) =>
    [...component.querySelectorAll<HTMLElement>('*')]
      .filter((element) => {
        // Drawings and month grids are scrolled; what only a screen reader reads has no room of its own, as headings of cards.
        if ((element.closest('thead')?.clientWidth ?? right) <= 1) return false;
        if (element.closest('.cartella-scroll, .cartella-canvas, .visually-hidden, svg, [hidden], option'))
          return false;
        const { width, right: end } = element.getBoundingClientRect();
        const isCut = element.matches('button, .btn, .cartella-state, .cartella-tag, legend, label, th, dt');
        return width > 0 && (end > right + 1 || (isCut && element.scrollWidth > element.clientWidth + 1));
      })
      .map((element) => `${component.dataset['component']}, ${right} px: ${element.outerHTML.slice(0, 120)}`),
  );
}

const meta: Meta<typeof AllInALongLanguage> = {
  title: 'Lingue/Parole più lunghe',
  component: AllInALongLanguage,
  // Each component is examined by itself: here names are there more than once, and only the room counts.
  parameters: { a11y: { test: 'off' }, modes: 'none' },
};
export default meta;

type Story = StoryObj<typeof AllInALongLanguage>;

export const WideAndNarrow: Story = {
  args: { slot: 'de' },
  play: async ({ canvasElement, args }) => {
    // The words of the slot, its days and its amounts; nothing is left in Italian.
    await expect(canvasElement).toHaveTextContent(longer('Aggiungi un legame', args.slot));
    await expect(canvasElement).not.toHaveTextContent('Aggiungi un legame');
    const november = new Intl.DateTimeFormat(args.slot, { dateStyle: 'long', timeZone: 'UTC' });
    await expect(canvasElement).toHaveTextContent(november.format(Date.UTC(2026, 10, 20)));
    if (!('__vitest_worker__' in globalThis)) return;
    const { page } = await import('vitest/browser');
    const found: string[] = [];
    try {
      for (const width of [1280, 320]) {
        await page.viewport(width, 800);
        found.push(...sticksOut(canvasElement));
      }
    } finally {
      await page.viewport(1280, 900);
    }
    if (found.length > 0) throw new Error(found.join('\n'));
  },
};
export const French: Story = { ...WideAndNarrow, args: { slot: 'fr' } };
export const Slovene: Story = { ...WideAndNarrow, args: { slot: 'sl' } };
