import type { Issue } from '@cartella/core';
import { type FormMode, type FormPart, type FormStep, type FormStore, partsOf, stepsOf } from '@cartella/forms';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';

/** The steps of a form; they are worked out again when an answer opens or closes something, and not at each keystroke. */
export function useSteps(store: FormStore, mode: FormMode): readonly FormStep[] {
  const shown = () => shownParts(store, mode);
  const key = useSyncExternalStore(store.onChange, shown, shown);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown says when they change
  return useMemo(() => stepsOf(store, mode), [store, mode, key]);
}

function shownParts(store: FormStore, mode: FormMode): string {
  return store.form.pages
    .filter((page) => store.isShown(page))
    .flatMap((page) => [page.id, ...page.sections.filter((section) => store.isShown(section)).map(partKey)])
    .join(' ');

  function partKey({ id, fields }: FormStore['form']['pages'][number]['sections'][number]): string {
    if (mode !== 'citizen') return id;
    return fields
      .filter(({ path }) => store.field(path).visible)
      .map(({ path }) => path)
      .join(' ');
  }
}

// The list of parts follows the typing at its own pace.
const pause = 300;

/** The parts of a form with how each stands: at once when problems were found, else a moment after the last change. */
export function useParts(store: FormStore, issues: readonly Issue[]): readonly FormPart[] {
  const now = () => ({ store, issues, parts: partsOf(store) });
  const [told, setTold] = useState(now);
  if (told.store !== store || told.issues !== issues) setTold(now());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = store.onChange(() => {
      clearTimeout(timer);
      timer = setTimeout(() => setTold((last) => ({ ...last, parts: partsOf(store) })), pause);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [store]);
  return told.parts;
}
