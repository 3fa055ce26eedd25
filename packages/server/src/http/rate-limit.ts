/** How much of an allowance is left. */
export interface Allowance {
  readonly allowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** Seconds until the window begins anew. */
  readonly reset: number;
}

/** Counts requests of a caller in windows of time. */
export type RateLimiter = (caller: string, now: number) => Allowance;

const mostCallers = 100_000;

/** Keeps whoever invents references from being a new caller at each request. */
export interface Strangers {
  /** Until when an address is not listened to under a reference that was never accepted; `undefined` when it is. */
  readonly shutOutUntil: (address: string, reference: string, now: number) => number | undefined;
  /** Remembers that a reference is somebody's. */
  readonly accepted: (reference: string) => void;
  /** Counts a reference that is nobody's, or nobody's any more. */
  readonly refused: (address: string, reference: string, now: number) => void;
}

/**
 * Makes what counts references that nobody knows by the address that they come from. Those that were accepted once are listened to
 * whatever others of their address do: a whole municipality may be behind one.
 */
export function createStrangers(limiter: RateLimiter): Strangers {
  const known = new Set<string>();
  const shutOut = new Map<string, number>();
  return {
    shutOutUntil(address, reference, now) {
      const until = shutOut.get(address);
      return until !== undefined && until > now && !known.has(reference) ? until : undefined;
    },
    accepted(reference) {
      if (known.size >= mostCallers) known.clear();
      known.add(reference);
    },
    refused(address, reference, now) {
      known.delete(reference);
      const { allowed, reset } = limiter(address, now);
      if (shutOut.size >= mostCallers) shutOut.clear();
      if (!allowed) shutOut.set(address, now + reset * 1000);
    },
  };
}

/**
 * Makes a limiter: so many requests a caller in each window. The counts live in the process, so that an installation of several processes
 * allows as many times more; its gateway is the place for a limit on all of them.
 */
export function createRateLimiter(limit: number, windowSeconds = 60): RateLimiter {
  let counts = new Map<string, number>();
  let ends = 0;
  return (caller, now) => {
    // One window for all callers: old counts go together, and nobody can fill the memory by inventing callers.
    if (now >= ends || counts.size >= mostCallers) {
      counts = new Map();
      ends = now + windowSeconds * 1000;
    }
    const used = (counts.get(caller) ?? 0) + 1;
    counts.set(caller, used);
    return {
      allowed: used <= limit,
      limit,
      remaining: Math.max(limit - used, 0),
      reset: Math.max(Math.ceil((ends - now) / 1000), 0),
    };
  };
}
