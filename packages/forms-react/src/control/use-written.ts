import { useRef, useState } from 'react';
import { useSending } from './use-sending';

/** What is being written, and is gone from the page only once it is recorded. */
export function useWritten<D>(initial: D, fresh: D, onDraft: ((draft: D) => void) | undefined) {
  const [draft, setDraft] = useState(initial);
  const latest = useRef(draft);
  const handOver = useSending();
  const write = (next: D) => {
    latest.current = next;
    setDraft(next);
    onDraft?.(next);
  };
  const record = async (send: (written: D) => unknown): Promise<boolean> => {
    const written = latest.current;
    if (!(await handOver(() => send(written)))) return false;
    // What was written meanwhile stays.
    if (latest.current === written) write(fresh);
    return true;
  };
  return { draft, write, record };
}
