import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { BarePage } from './bare';
import { KitPage } from './kit';

const pages = {
  'bare inputs and tables': <BarePage />,
  '@cartella/forms-react': <KitPage />,
} as const satisfies Readonly<Record<string, ReactNode>>;

/** Name of a page that is measured. */
export type PageName = keyof typeof pages;

/** What the bundle lends the browser. */
export interface ComponentsWindow {
  /** Draws a page for the first time, and tells the milliseconds of script alone and those until it is laid out. */
  readonly draw: (name: PageName, host: HTMLElement) => { readonly script: number; readonly drawn: number };
}

const draw: ComponentsWindow['draw'] = (name, host) => {
  const begun = performance.now();
  const root = createRoot(host);
  flushSync(() => root.render(pages[name]));
  const script = performance.now() - begun;
  // Asking where it ends makes the browser lay it out.
  host.getBoundingClientRect();
  return { script, drawn: performance.now() - begun };
};
(globalThis as { benchComponents?: ComponentsWindow }).benchComponents = { draw };
