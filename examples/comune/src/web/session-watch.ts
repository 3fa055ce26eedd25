import { useSyncExternalStore } from 'react';

/** How the session of this browser stands: its end moves on with every answer, in whichever tab it comes. */
type Standing = 'open' | 'ending' | 'checking' | 'over';

/** A session as its watch sees it: the minutes count only while it is ending. */
export interface WatchedSession {
  readonly standing: Standing;
  readonly minutesLeft: number;
}

const longestWarning = 2 * 60_000;
/** The server may be a moment later than this clock. */
const grace = 1000;

const tabs = new BroadcastChannel('cartella-session');
const listeners = new Set<() => void>();
let expiresAt = Number.POSITIVE_INFINITY;
let warnsAt = Number.POSITIVE_INFINITY;
let isLost = false;
let seen: WatchedSession = { standing: 'open', minutesLeft: 0 };

tabs.addEventListener('message', ({ data }) => {
  if (typeof data === 'number') learn(data);
});
setInterval(look, 500);

/** Hears from an answer of the server when the session ends, and tells the other tabs. */
export function sessionExpires(at: Date): void {
  learn(at.getTime());
  try {
    tabs.postMessage(at.getTime());
  } catch {
    // The page is being left, and its channel is closed already.
  }
}

/** Hears that the server knows no session any more. */
export function sessionLost(): void {
  isLost = true;
  look();
}

/** The session of this browser, as it stands now. */
export function useWatchedSession(): WatchedSession {
  return useSyncExternalStore(listen, () => seen);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function learn(at: number): void {
  const now = Date.now();
  expiresAt = at;
  warnsAt = at - Math.min(longestWarning, (at - now) / 3);
  isLost = false;
  look();
}

function look(): void {
  const next = standingAt(Date.now());
  if (next.standing === seen.standing && next.minutesLeft === seen.minutesLeft) return;
  seen = next;
  for (const listener of listeners) listener();
}

function standingAt(now: number): WatchedSession {
  if (isLost) return { standing: 'over', minutesLeft: 0 };
  if (now < warnsAt) return { standing: 'open', minutesLeft: 0 };
  if (now >= expiresAt + grace) return { standing: 'checking', minutesLeft: 1 };
  return { standing: 'ending', minutesLeft: Math.max(1, Math.ceil((expiresAt - now) / 60_000)) };
}
