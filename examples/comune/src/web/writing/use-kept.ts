import type { AutosaveState } from '@cartella/forms-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../api';

const pause = 600;
const pauseAfterFailure = 4000;

/** What is being written and is not yet a record. */
export interface Kept<T> {
  /** As it was left the last time; `null` where there was nothing. */
  readonly left: T | null;
  readonly isPending: boolean;
  readonly state: AutosaveState;
  readonly keep: (value: T) => void;
  /** Forgets it: it was recorded, or thrown away. */
  readonly drop: () => Promise<void>;
}

/** Keeps on the server what is being written on a page, soon after each keystroke and at once when the page is left. */
export function useKept<T>(key: string): Kept<T> {
  const queries = useQueryClient();
  const [state, setState] = useState<AutosaveState>({ kind: 'idle' });
  const pending = useRef<{ readonly value: T } | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const underWay = useRef<Promise<unknown>>(Promise.resolve());
  const dropped = useRef(0);
  const draft = useQuery({
    queryKey: ['draft', key],
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const answer = await api.draft(key);
      return answer.ok ? (answer.value.body as T) : null;
    },
  });
  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    const saving = pending.current;
    if (saving === undefined) return;
    pending.current = undefined;
    const round = dropped.current;
    setState({ kind: 'saving' });
    // One after the other: what was typed last is what stays.
    const sending = underWay.current.then(() => api.saveDraft(key, saving.value));
    underWay.current = sending;
    if ((await sending).ok) {
      setState({ kind: 'saved', at: new Date() });
      return;
    }
    // What was dropped meanwhile is not tried again.
    if (round !== dropped.current) return;
    setState({ kind: 'failed' });
    pending.current ??= saving;
    timer.current = setTimeout(flush, pauseAfterFailure);
  }, [key]);
  useEffect(() => {
    const onHide = () => {
      if (document.visibilityState === 'hidden') void flush();
    };
    document.addEventListener('visibilitychange', onHide);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      void flush();
    };
  }, [flush]);
  const keep = (value: T) => {
    pending.current = { value };
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, pause);
  };
  const drop = async () => {
    dropped.current += 1;
    pending.current = undefined;
    clearTimeout(timer.current);
    // What is written from now on is saved after this.
    const dropping = underWay.current.then(() => api.deleteDraft(key));
    underWay.current = dropping;
    await dropping;
    if (pending.current === undefined) setState({ kind: 'idle' });
    queries.setQueryData(['draft', key], null);
  };
  return { left: draft.data ?? null, isPending: draft.isPending, state, keep, drop };
}
