import type { FormStore } from '@cartella/forms';
import { useEffect, useRef, useState } from 'react';
import { useFormEnvironment, useWording } from '../environment';

/** How the draft stands. */
export type AutosaveState =
  | { readonly kind: 'idle' | 'saving' | 'failed' }
  | { readonly kind: 'saved'; readonly at: Date };

/** Saves a form while it is being typed: soon after a pause, again after a failure, and at once when the page is left. */
export function useAutosave(
  store: FormStore,
  save: (snapshot: ReturnType<FormStore['snapshot']>) => Promise<boolean>,
): AutosaveState {
  const [state, setState] = useState<AutosaveState>({ kind: 'idle' });
  const saveRef = useRef(save);
  saveRef.current = save;

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pending = false;
    let running = false;
    const flush = async () => {
      clearTimeout(timer);
      if (!pending || running) return;
      pending = false;
      running = true;
      setState({ kind: 'saving' });
      const saved = await saveRef.current(store.snapshot()).catch(() => false);
      running = false;
      if (saved) setState({ kind: 'saved', at: new Date() });
      else {
        pending = true;
        setState({ kind: 'failed' });
      }
      if (pending) timer = setTimeout(flush, saved ? 800 : 5000);
    };
    const onHide = () => {
      if (document.visibilityState === 'hidden') void flush();
    };
    const stop = store.onChange(() => {
      pending = true;
      clearTimeout(timer);
      timer = setTimeout(flush, 800);
    });
    document.addEventListener('visibilitychange', onHide);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', onHide);
      void flush();
    };
  }, [store]);
  return state;
}

/** Says how the draft stands, without interrupting. */
export function AutosaveStatus({ state }: { readonly state: AutosaveState }) {
  const { locale } = useFormEnvironment();
  const { text } = useWording();
  const sentence = {
    idle: () => text('ui.draft.none'),
    saving: () => text('ui.draft.saving'),
    failed: () => text('ui.draft.failed'),
    saved: () =>
      text('ui.draft.saved', {
        time: state.kind === 'saved' ? state.at.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' }) : '',
      }),
  };
  return (
    <p className={`cartella-draft${state.kind === 'failed' ? ' text-danger' : ''}`} role="status">
      {sentence[state.kind]()}
    </p>
  );
}
