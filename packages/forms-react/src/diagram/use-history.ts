import { useCallback, useRef, useState } from 'react';

/** A value with what it was before, to take steps back and forth. */
export interface History<T> {
  readonly present: T;
  /** Puts a new value in place; steps taken back are forgotten. */
  readonly change: (next: T) => void;
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
}

interface Steps<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

/** Keeps the steps of an edited value; `onChange` hears each one, back and forth too. */
export function useHistory<T>(initial: T, onChange?: (value: T) => void): History<T> {
  const [steps, setSteps] = useState<Steps<T>>({ past: [], present: initial, future: [] });
  const heard = useRef(onChange);
  heard.current = onChange;
  const go = useCallback((next: Steps<T>) => {
    setSteps(next);
    heard.current?.(next.present);
  }, []);
  const { past, present, future } = steps;
  const before = past.at(-1);
  const after = future[0];
  return {
    present,
    change: (next) => go({ past: [...past, present], present: next, future: [] }),
    undo:
      before === undefined
        ? undefined
        : () => go({ past: past.slice(0, -1), present: before, future: [present, ...future] }),
    redo:
      after === undefined ? undefined : () => go({ past: [...past, present], present: after, future: future.slice(1) }),
  };
}
