import { describe, expect, it } from 'vitest';
import { createNeighbour, type NeighbourOptions } from '.';

type Behaviour = (request: Request) => Promise<Response> | Response;

/** A neighbour that behaves as told, call after call; the last way goes on. */
function neighbourOf(behaviours: readonly Behaviour[], options: Partial<NeighbourOptions> = {}) {
  let calls = 0;
  let clock = 0;
  const waits: number[] = [];
  const neighbour = createNeighbour({
    name: 'anagrafe',
    fetch: async (request) => {
      const behaviour = behaviours[Math.min(calls, behaviours.length - 1)];
      calls += 1;
      if (behaviour === undefined) throw new TypeError('nobody');
      return behaviour(request as Request);
    },
    now: () => clock,
    random: () => 1,
    sleep: async (ms) => {
      waits.push(ms);
    },
    timeoutMs: 50,
    ...options,
  });
  const ask = (repeatable = true) =>
    neighbour.ask(
      async () => new Request('https://anagrafe.example/persone', { method: 'POST', body: '{}' }),
      ({ status, text }) => (status === 200 && text === 'bene' ? text : undefined),
      repeatable,
    );
  return { ask, neighbour, waits, calls: () => calls, tick: (ms: number) => (clock += ms) };
}

const well: Behaviour = () => new Response('bene');
const answers =
  (status: number, headers: Record<string, string> = {}): Behaviour =>
  () =>
    new Response('{}', { status, headers });
const never: Behaviour = (request) =>
  new Promise((_, reject) => request.signal.addEventListener('abort', () => reject(request.signal.reason)));

describe('a neighbour', () => {
  it('that asks for patience is asked again, later each time, and as late as it says', async () => {
    const { ask, waits, calls } = neighbourOf([answers(503), answers(429, { 'retry-after': '2' }), well]);
    expect(await ask()).toEqual({ ok: true, value: 'bene' });
    expect([calls(), waits]).toEqual([3, [400, 2000]]);
  });

  it.each([
    ['busy', [answers(503)]],
    ['busy', [answers(429, { 'retry-after': '86400' })]],
    ['busy', [answers(429, { 'retry-after': 'boh' })]],
    ['late', [never]],
    ['unreachable', []],
    ['garbage', [() => new Response('<html>')]],
    ['garbage', [() => new Response(new Uint8Array([0xff, 0xfe]))]],
    ['garbage', [() => new Response('x'.repeat(2_000_000))]],
    ['garbage', [answers(500)]],
    [
      'late',
      [
        (request) =>
          new Response(
            new ReadableStream({
              start(stream) {
                stream.enqueue(new TextEncoder().encode('be'));
                request.signal.addEventListener('abort', () => stream.error(request.signal.reason));
              },
            }),
          ),
      ],
    ],
  ] as [string, Behaviour[]][])(
    'that does not answer as it should is %s, and whoever asked goes on by hand',
    async (because, behaviours) => {
      expect(await neighbourOf(behaviours).ask()).toEqual({ ok: false, because });
    },
  );

  it('is not asked twice for what cannot be done twice', async () => {
    const { ask, calls } = neighbourOf([answers(503), well]);
    expect(await ask(false)).toEqual({ ok: false, because: 'busy' });
    expect(calls()).toBe(1);
  });

  it('that fails again and again is left alone for a while, then tried by one', async () => {
    const { ask, neighbour, calls, tick } = neighbourOf([answers(500), answers(500), answers(500), well], {
      failuresToRest: 3,
    });
    for (let count = 0; count < 3; count += 1) await ask();
    expect(neighbour.isResting()).toBe(true);
    expect(await ask()).toEqual({ ok: false, because: 'resting' });
    expect(calls()).toBe(3);
    tick(30_001);
    const [first, second] = await Promise.all([ask(), ask()]);
    expect([first.ok, second]).toEqual([true, { ok: false, because: 'resting' }]);
    expect(await ask()).toEqual({ ok: true, value: 'bene' });
  });
});
