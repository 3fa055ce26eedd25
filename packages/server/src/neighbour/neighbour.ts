import type { Telemetry } from '../telemetry';

/** Why another system gave no answer that can be used. */
export type NeighbourFailure =
  /** It did not answer in time, or its answer did not end. */
  | 'late'
  /** It could not be reached. */
  | 'unreachable'
  /** It asked for patience (429, 502, 503, 504) until none was left. */
  | 'busy'
  /** What it answered is not what it should be. */
  | 'garbage'
  /** It failed so often that it is left alone for a while. */
  | 'resting';

/** An answer of another system, or why there is none: whoever asked goes on by hand. */
export type NeighbourAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly because: NeighbourFailure };

/** How much patience to have with another system. */
export interface NeighbourOptions {
  readonly name: string;
  readonly fetch?: typeof fetch;
  /** 3 unless told otherwise; what cannot be repeated without harm is tried once. */
  readonly attempts?: number;
  /** For each attempt; 5 seconds unless told otherwise. */
  readonly timeoutMs?: number;
  /** Longest answer, in bytes; 1 MB unless told otherwise. */
  readonly mostBytes?: number;
  /** After so many failures in a row it is left alone; 5 unless told otherwise. */
  readonly failuresToRest?: number;
  /** 30 seconds unless told otherwise. */
  readonly restMs?: number;
  readonly now?: () => number;
  readonly sleep?: (ms: number) => Promise<void>;
  readonly random?: () => number;
  readonly telemetry?: Pick<Telemetry, 'neighbour'>;
}

/** An answer, whole. */
export interface WholeAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Another system, asked with patience and without dependence on it. */
export interface Neighbour {
  /**
   * Asks, and reads the answer.
   *
   * @param request - Made anew for each attempt, since proofs and bodies serve once.
   * @param read - The value of an answer; `undefined` when it is not what it should be.
   */
  ask<T>(
    request: () => Promise<Request>,
    read: (answer: WholeAnswer) => T | undefined,
    repeatable?: boolean,
  ): Promise<NeighbourAnswer<T>>;
  /** Whether it is being left alone. */
  isResting(): boolean;
}

const busy = [429, 502, 503, 504];
const longestWait = 10_000;

/** Makes the way to another system: time-outs, back-off with chance in it, and a breaker that opens after failures in a row. */
export function createNeighbour(options: NeighbourOptions): Neighbour {
  const { name, attempts = 3, timeoutMs = 5000, mostBytes = 1_000_000, failuresToRest = 5, restMs = 30_000 } = options;
  const { fetch: send = fetch, now = Date.now, random = Math.random, telemetry } = options;
  const sleep = options.sleep ?? ((ms) => new Promise<void>((resolve) => setTimeout(resolve, ms)));
  let failures = 0;
  let restsUntil = 0;
  let trying = false;

  const once = async (request: Request): Promise<WholeAnswer | NeighbourFailure> => {
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      const response = await send(new Request(request, { signal, redirect: 'error' }));
      const text = await boundedText(response, mostBytes);
      return text === undefined ? 'garbage' : { status: response.status, headers: response.headers, text };
    } catch {
      return signal.aborted ? 'late' : 'unreachable';
    }
  };
  const settle = <T>(answer: NeighbourAnswer<T>): NeighbourAnswer<T> => {
    failures = answer.ok ? 0 : failures + 1;
    if (failures >= failuresToRest) restsUntil = now() + restMs;
    telemetry?.neighbour(name, answer.ok ? 'answered' : 'failed');
    return answer;
  };

  return {
    isResting: () => now() < restsUntil,
    async ask(request, read, repeatable = true) {
      // When the rest is over one call goes first; the others wait for what becomes of it.
      if (now() < restsUntil || (failures >= failuresToRest && trying)) {
        telemetry?.neighbour(name, 'refused-by-breaker');
        return { ok: false, because: 'resting' };
      }
      trying = true;
      try {
        let because: NeighbourFailure = 'unreachable';
        for (let attempt = 1; attempt <= (repeatable ? attempts : 1); attempt += 1) {
          const answer = await once(await request());
          if (typeof answer === 'string') because = answer;
          else if (busy.includes(answer.status)) because = 'busy';
          else {
            const value = read(answer);
            return settle(value === undefined ? { ok: false, because: 'garbage' } : { ok: true, value });
          }
          if (because === 'garbage') break;
          const asked = typeof answer === 'string' ? undefined : retryAfter(answer.headers, now());
          // Whoever asks for more patience than an operator has is not waited for.
          if (asked !== undefined && asked > longestWait) break;
          if (repeatable && attempt < attempts) await sleep(asked ?? 200 * 2 ** attempt * (0.5 + random() / 2));
        }
        return settle({ ok: false, because });
      } finally {
        trying = false;
      }
    },
  };
}

/** Milliseconds that an answer asks to wait: seconds, or a date. */
function retryAfter(headers: Headers, now: number): number | undefined {
  const said = headers.get('retry-after');
  if (said === null) return undefined;
  const wait = /^\d{1,6}$/.test(said) ? Number(said) * 1000 : Date.parse(said) - now;
  return Number.isFinite(wait) ? Math.max(wait, 0) : undefined;
}

/** The text of an answer, or nothing when it is longer than it may be or is not text. */
async function boundedText(response: Response, most: number): Promise<string | undefined> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    size += part.value.length;
    if (size > most) {
      await reader?.cancel().catch(() => undefined);
      return undefined;
    }
    chunks.push(part.value);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    return undefined;
  }
}
