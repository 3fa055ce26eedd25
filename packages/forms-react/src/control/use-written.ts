import { useRef, useState } from 'react';

/** What is being written, and is gone from the page only once it is recorded. */
export function useWritten<D>(initial: D, fresh: D, onDraft: ((draft: D) => void) | undefined) {
  const [draft, setDraft] = useState(initial);
  const latest = useRef(draft);
  const isSending = useRef(false);
  const write = (next: D) => {
    latest.current = next;
    setDraft(next);
    onDraft?.(next);
  };
  /** Hands it over, once at a time; a promise of `false` says that it was not recorded. @returns Whether it was. */
  const record = async (send: (written: D) => unknown): Promise<boolean> => {
    if (isSending.current) return false;
    isSending.current = true;
    const written = latest.current;
    try {
      if ((await send(written)) === false) return false;
    } finally {
      isSending.current = false;
    }
    // What was written meanwhile stays.
    if (latest.current === written) write(fresh);
    return true;
  };
  return { draft, write, record };
}
