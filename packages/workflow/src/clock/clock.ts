import { civilDateInRome } from '@cartella/core';

/** A clock that moves only when told, for tests and for trying a procedure out. */
export interface SimulatedClock {
  /** Instant, UTC. */
  readonly now: () => string;
  /** Civil day in Italy. */
  readonly today: () => string;
  readonly advance: (amount: { readonly days?: number; readonly hours?: number }) => void;
}

/** Makes a clock that stands at an instant. @param instant - ISO 8601, UTC. */
export function createSimulatedClock(instant: string): SimulatedClock {
  let milliseconds = Date.parse(instant);
  if (Number.isNaN(milliseconds)) throw new RangeError('not an instant');
  return {
    now: () => new Date(milliseconds).toISOString(),
    today: () => civilDateInRome(milliseconds),
    advance: ({ days = 0, hours = 0 }) => {
      milliseconds += (days * 24 + hours) * 3_600_000;
    },
  };
}
