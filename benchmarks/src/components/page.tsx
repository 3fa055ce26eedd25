import { type ReactNode, useLayoutEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { BarePage } from './bare';
import { KitPage } from './kit';

const pages = {
  'bare inputs and tables': <BarePage />,
  '@cartella/forms-react': <KitPage />,
} as const satisfies Readonly<Record<string, ReactNode>>;

/** Name of a page that is measured. */
export type PageName = keyof typeof pages;

/** Milliseconds of a first drawing, from the call that asks for it. */
export interface Drawing {
  /** Until React has put everything into the page. */
  readonly committed: number;
  /** Until the frame that shows it has been painted. */
  readonly shown: number;
}

/** What the bundle lends the browser. */
export interface ComponentsWindow {
  readonly draw: (name: PageName, host: HTMLElement) => Promise<Drawing>;
}

function Told({ children, onCommit }: { readonly children: ReactNode; readonly onCommit: () => void }) {
  useLayoutEffect(onCommit, [onCommit]);
  return children;
}

const draw: ComponentsWindow['draw'] = (name, host) =>
  new Promise((resolve) => {
    const begun = performance.now();
    const onCommit = () => {
      const committed = performance.now() - begun;
      // A message sent before a frame is painted is read after it.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve({ committed, shown: performance.now() - begun });
        port2.postMessage(undefined);
      });
    };
    createRoot(host).render(<Told onCommit={onCommit}>{pages[name]}</Told>);
  });
(globalThis as { benchComponents?: ComponentsWindow }).benchComponents = { draw };
