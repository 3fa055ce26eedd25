import { firstContact } from './first-contact';

/** An operator at work, and what they have in front of them. */
export interface Seat {
  readonly ente: string;
  readonly operator: string;
  readonly reference: string;
  readonly persons: string[];
  readonly cases: string[];
}

/** What work came to. */
export interface Shift {
  /** How long each request of an operation took, in milliseconds. */
  readonly durations: Map<string, number[]>;
  readonly errors: Map<string, number>;
}

interface Deed {
  readonly share: number;
  readonly name: string;
  readonly run: (ask: Ask, seat: Seat) => Promise<void>;
}

type Ask = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<unknown>;

const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(Math.random() * list.length)];
const syllables = ['ba', 'lo', 'ri', 'me', 'ta', 'no', 'vi', 'se'];

/** What operators do, and how often: they look far more than they write. */
export const deeds: readonly Deed[] = [
  {
    share: 20,
    name: 'search a person',
    async run(ask, seat) {
      const text = `${pick(syllables)}${pick(syllables)}`;
      const found = (await ask('POST', '/persons/queries', { text })) as { records: { id: string }[] };
      keep(
        seat.persons,
        found.records.map(({ id }) => id),
      );
    },
  },
  {
    share: 25,
    name: 'read a person',
    run: async (ask, seat) => void (await ask('GET', `/records/person/${pick(seat.persons)}`)),
  },
  {
    share: 10,
    name: 'see what there is to do',
    run: async (ask) => void (await ask('GET', '/work?for=operator')),
  },
  {
    share: 5,
    name: 'list the cases',
    async run(ask, seat) {
      const { cases } = (await ask('GET', '/cases')) as { cases: { id: string }[] };
      keep(
        seat.cases,
        cases.map(({ id }) => id),
      );
    },
  },
  {
    share: 20,
    name: 'read a case',
    run: async (ask, seat) => void (await ask('GET', `/cases/${pick(seat.cases)}`)),
  },
  {
    share: 12,
    name: 'save a draft',
    run: async (ask) => void (await ask('PUT', '/drafts/accesso:nuovo', { values: { nota: 'x'.repeat(400) } })),
  },
  {
    share: 5,
    name: 'correct a person',
    async run(ask, seat) {
      const id = pick(seat.persons);
      const { version, data } = (await ask('GET', `/records/person/${id}`)) as { version: number; data: object };
      await ask('PUT', `/records/person/${id}`, { data, reason: 'Verifica' }, { 'if-match': `"${version}"` });
    },
  },
  {
    share: 3,
    name: 'open a case',
    run: async (ask, seat) => void (await ask('POST', '/cases', firstContact(pick(seat.persons)))),
  },
];

function keep(list: string[], found: readonly string[]): void {
  list.push(...found);
  if (list.length > 60) list.splice(0, list.length - 60);
}

/** Whether an operation changes something; a search has a body too, and changes nothing. */
export function isWriting(operation: string): boolean {
  return !operation.startsWith('GET ') && !operation.endsWith('/queries');
}

const operationOf = (method: string, path: string) =>
  `${method} ${path.replace(/\?.*/, '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, '{id}')}`;

/** Lets operators work until a moment, each thinking between one thing and the next, for half of a time to half more. */
export async function work(
  origin: string,
  seats: readonly Seat[],
  mix: readonly Deed[],
  { until, thinkMs }: { readonly until: number; readonly thinkMs: number },
): Promise<Shift> {
  const shift: Shift = { durations: new Map(), errors: new Map() };
  const total = mix.reduce((sum, { share }) => sum + share, 0);
  const choose = () => {
    let at = Math.random() * total;
    for (const deed of mix) {
      at -= deed.share;
      if (at < 0) return deed;
    }
    return mix[0];
  };
  const think = (milliseconds: number) =>
    new Promise((done) => setTimeout(done, Math.max(Math.min(milliseconds, until - Date.now()), 0)));
  const operate = async (seat: Seat) => {
    const ask: Ask = async (method, path, body, headers = {}) => {
      const started = performance.now();
      const response = await fetch(`${origin}/api/v1${path}`, {
        method,
        headers: {
          authorization: `Bearer ${seat.reference}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const answer: unknown = await response.json();
      const operation = operationOf(method, path);
      const durations = shift.durations.get(operation) ?? [];
      shift.durations.set(operation, durations);
      durations.push(performance.now() - started);
      // Two operators may correct the same person: the second is told, which is no error.
      if (!response.ok && response.status !== 412) throw new Error(`${operation}: ${response.status}`);
      return answer;
    };
    await think(Math.random() * thinkMs);
    while (Date.now() < until) {
      const deed = choose();
      await deed?.run(ask, seat).catch((error: Error & { cause?: { code?: string } }) => {
        const kind = `${deed.name}: ${error.cause?.code ?? error.message}`;
        shift.errors.set(kind, (shift.errors.get(kind) ?? 0) + 1);
      });
      await think(thinkMs * (0.5 + Math.random()));
    }
  };
  await Promise.all(seats.map(operate));
  return shift;
}
