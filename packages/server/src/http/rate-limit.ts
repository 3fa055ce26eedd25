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
