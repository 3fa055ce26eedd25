/** Who wants to be called back, by place; changes of all places come under no name. */
export interface Subscriptions {
  subscribe(place: string | undefined, listener: () => void): () => void;
  notify(place: string | undefined): void;
}

/** Makes an empty list of who to call back. */
export function createSubscriptions(): Subscriptions {
  const listeners = new Map<string | undefined, Set<() => void>>();
  return {
    subscribe(place, listener) {
      const own = listeners.get(place) ?? new Set();
      listeners.set(place, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0 && listeners.get(place) === own) listeners.delete(place);
      };
    },
    notify(place) {
      for (const listener of [...(listeners.get(place) ?? [])]) listener();
    },
  };
}
