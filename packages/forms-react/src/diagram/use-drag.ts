import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';

type Point = readonly [x: number, y: number];

/** What is being dragged and how far it has come. */
export interface Dragged {
  readonly key: string;
  readonly by: Point;
}

/** What follows from a movement of the hand. */
export interface DragAnswers {
  readonly onDrop: (dragged: Dragged) => void;
  /** Touched and let go where it was. */
  readonly onPress: (key: string) => void;
}

// Less than this, in pixels of the screen, and a hand was only unsteady.
const unsteady = 4;
// What drags does not scroll the page: so it is said to pens, here, to hold without a style sheet; a finger is stopped below.
const style = { touchAction: 'none' } as const;

/** Dragging in a drawing by mouse, finger or pen; distances are in units of the drawing. */
export function useDrag(picture: RefObject<SVGSVGElement | null>, { onDrop, onPress }: DragAnswers) {
  const start = useRef<{ readonly key: string; readonly at: Point; readonly scale: number } | undefined>(undefined);
  const [dragged, setDragged] = useState<Dragged | undefined>(undefined);
  useEffect(() => {
    const svg = picture.current;
    // Within a drawing `touch-action` is not heeded everywhere; and React listens too late to stop a finger.
    const hold = (event: TouchEvent) => start.current !== undefined && event.preventDefault();
    svg?.addEventListener('touchstart', hold, { passive: false });
    return () => svg?.removeEventListener('touchstart', hold);
  });
  const distance = (event: PointerEvent): Dragged | undefined => {
    const { key, at, scale } = start.current ?? {};
    if (key === undefined || at === undefined || scale === undefined) return undefined;
    return { key, by: [(event.clientX - at[0]) * scale, (event.clientY - at[1]) * scale] };
  };
  const handlers = (key: string) => ({
    style,
    onPointerDown: (event: PointerEvent) => {
      const svg = picture.current;
      if (svg === null || event.button !== 0) return;
      const scale = svg.viewBox.baseVal.width / svg.getBoundingClientRect().width;
      start.current = { key, at: [event.clientX, event.clientY], scale };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent) => {
      const now = distance(event);
      if (now !== undefined) setDragged(now);
    },
    onPointerUp: (event: PointerEvent) => {
      const { at } = start.current ?? {};
      const now = distance(event);
      start.current = undefined;
      setDragged(undefined);
      if (now === undefined || at === undefined) return;
      if (Math.hypot(event.clientX - at[0], event.clientY - at[1]) < unsteady) onPress(now.key);
      else onDrop(now);
    },
    onPointerCancel: () => {
      start.current = undefined;
      setDragged(undefined);
    },
  });
  return { dragged, handlers };
}
