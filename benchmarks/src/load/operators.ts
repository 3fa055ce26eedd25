import { firstContact } from './first-contact';

/** An operator at work, and what they have in front of them. */
export interface Seat {
  readonly reference: string;
  readonly persons: string[];
  readonly cases: string[];
}

/** How long each sort of request took, in milliseconds. */
export type Durations = Readonly<Record<'read' | 'write', number[]>>;

/** What work came to. */
export interface Shift {
  readonly durations: Durations;
  readonly errors: Map<string, number>;
}

interface Deed {
  readonly share: number;
  readonly sort: keyof Durations;
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
    share: 25,
    sort: 'read',
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
    sort: 'read',
    name: 'read a person',
    run: async (ask, seat) => void (await ask('GET', `/records/person/${pick(seat.persons)}`)),
  },
  {
    share: 10,
    sort: 'read',
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
    sort: 'read',
    name: 'read a case',
    run: async (ask, seat) => void (await ask('GET', `/cases/${pick(seat.cases)}`)),
  },
  {
    share: 12,
    sort: 'write',
    name: 'save a draft',
    run: async (ask) => void (await ask('PUT', '/drafts/accesso:nuovo', { values: { nota: 'x'.repeat(400) } })),
  },
  {
    share: 5,
    sort: 'write',
    name: 'correct a person',
    async run(ask, seat) {
      const id = pick(seat.persons);
      const { version, data } = (await ask('GET', `/records/person/${id}`)) as { version: number; data: object };
      await ask('PUT', `/records/person/${id}`, { data, reason: 'Verifica' }, { 'if-match': `"${version}"` });
    },
  },
  {
    share: 3,
    sort: 'write',
    name: 'open a case',
    run: async (ask, seat) => void (await ask('POST', '/cases', firstContact(pick(seat.persons)))),
  },
];

function keep(list: string[], found: readonly string[]): void {
  list.push(...found);
  if (list.length > 60) list.splice(0, list.length - 60);
}

/** Lets operators work until a moment, each thinking between one thing and the next. */
export async function work(
  origin: string,
  seats: readonly Seat[],
  mix: readonly Deed[],
  { until, thinkMs }: { readonly until: number; readonly thinkMs: number },
): Promise<Shift> {
  const shift: Shift = { durations: { read: [], write: [] }, errors: new Map() };
  const total = mix.reduce((sum, { share }) => sum + share, 0);
  const choose = () => {
    let at = Math.random() * total;
    for (const deed of mix) {
      at -= deed.share;
      if (at < 0) return deed;
    }
    return mix[0];
  };
  const operate = async (seat: Seat) => {
    await new Promise((done) => setTimeout(done, Math.random() * thinkMs));
    while (Date.now() < until) {
      const deed = choose();
      if (deed === undefined) return;
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
        shift.durations[method === 'GET' || path.endsWith('/queries') ? 'read' : 'write'].push(
          performance.now() - started,
        );
        // Two operators may correct the same person: the second is told, which is no error.
        if (!response.ok && response.status !== 412) throw new Error(`${deed.name}: ${response.status}`);
        return answer;
      };
      await deed.run(ask, seat).catch((error: Error) => {
        shift.errors.set(error.message, (shift.errors.get(error.message) ?? 0) + 1);
      });
      await new Promise((done) => setTimeout(done, thinkMs * (0.5 + Math.random())));
    }
  };
  await Promise.all(seats.map(operate));
  return shift;
}
