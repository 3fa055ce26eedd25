import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import type { Contender } from './contender';

/** A contender that is a React element. */
export function reactContender(elementFor: (fields: number) => ReactNode): Contender {
  let root: Root | undefined;
  return {
    mount(host, fields) {
      const element = elementFor(fields);
      const made = createRoot(host);
      root = made;
      flushSync(() => made.render(element));
    },
    unmount() {
      root?.unmount();
    },
  };
}
