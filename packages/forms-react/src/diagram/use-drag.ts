import { type PointerEvent, type RefObject, useRef, useState } from 'react';

type Point = readonly [x: number, y: number];

/** What is being dragged and how far it has come. */
export interface Dragged {
  readonly key: string;
  readonly by: Point;
}

/** Dragging in a drawing by mouse, finger or pen; distances are in units of the drawing. */
export function useDrag(picture: RefObject<SVGSVGElement | null>, onDrop: (dragged: Dragged) => void) {
  const start = useRef<{ readonly key: string; readonly at: Point; readonly scale: number } | undefined>(undefined);
  const [dragged, setDragged] = useState<Dragged | undefined>(undefined);
  const distance = (event: PointerEvent): Dragged | undefined => {
    const { key, at, scale } = start.current ?? {};
    if (key === undefined || at === undefined || scale === undefined) return undefined;
    return { key, by: [(event.clientX - at[0]) * scale, (event.clientY - at[1]) * scale] };
  };
  const handlers = (key: string) => ({
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
      const now = distance(event);
      start.current = undefined;
      setDragged(undefined);
      if (now !== undefined && Math.hypot(...now.by) > 3) onDrop(now);
    },
    onPointerCancel: () => {
      start.current = undefined;
      setDragged(undefined);
    },
  });
  return { dragged, handlers };
}
