import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useWords } from '../language';
import { diagramTexts } from './texts';

/** Where a drawing lies: scrolled where it is larger than the page, and at first at what it is about. */
export function Canvas({
  middle,
  children,
}: {
  /** Where what the drawing is about stands, as a part of its width. */
  readonly middle: number;
  readonly children: ReactNode;
}) {
  const { text } = useWords(diagramTexts);
  const canvas = useRef<HTMLElement>(null);
  const first = useRef(middle);
  useLayoutEffect(() => {
    const { current } = canvas;
    if (current !== null) current.scrollLeft = current.scrollWidth * first.current - current.clientWidth / 2;
  }, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard too
    <section ref={canvas} className="cartella-canvas" aria-label={text('diagram.canvas')} tabIndex={0}>
      {children}
    </section>
  );
}
