import type { FieldState, FormStore } from '@cartella/forms';
import { useCallback, useSyncExternalStore } from 'react';

/** Subscribes to one field: the component renders again when that field changes, and at no other time. */
export function useField(store: FormStore, place: string): FieldState {
  const subscribe = useCallback((listener: () => void) => store.subscribe(place, listener), [store, place]);
  return useSyncExternalStore(
    subscribe,
    () => store.field(place),
    () => store.field(place),
  );
}
