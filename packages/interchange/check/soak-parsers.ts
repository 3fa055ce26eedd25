import { unwrap } from '@cartella/core';
import { randomCase } from '../check/cases';
import { exportCase, importCase } from '../src/case-bundle';
import { parseJson } from '../src/json';
import { readLombardia, readLombardiaReply, writeLombardia, writeLombardiaReply } from '../src/lombardia';
import { checkMessage, cooperationMessages, createMessage } from '../src/message';
import { checkSiuss, readSiuss, writeSiuss } from '../src/siuss';
import { codes } from '../src/siuss/fixtures/sound';
import { readCsv, readXlsx, writeCsv, writeXlsx } from '../src/tabular';
import { type Random, seededRandom } from './random';
import { randomDocument } from './siuss-documents';

/** A parser under soak: sound inputs to spoil, and the whole way from bytes to a verdict. It must never throw. */
export interface Soaked {
  readonly name: string;
  readonly sound: (random: Random) => Uint8Array<ArrayBuffer>;
  readonly parse: (bytes: Uint8Array<ArrayBuffer>) => unknown;
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(new TextEncoder().encode(text));
const ente = '01980000-0000-7000-8000-000000001001';
const rows = [
  ['Nome', 'Importo', 'Note'],
  ['Alba Prova', '1.234,50', 'una; "nota"\nsu due righe'],
  ['=1+1', '', 'àè😀'],
];
const profile = { namespace: 'comune', reference: { id: 'comune', version: '1.0.0', hash: 'a'.repeat(64) } };

async function drain(items: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of items);
}

const siuss = (flow: 'PS_PSA_SINA' | 'SINBA'): Soaked => ({
  name: flow,
  sound: (random) => utf8(unwrap(writeSiuss(randomDocument(flow, random)))),
  parse: async (bytes) => {
    const read = await readSiuss([bytes]);
    if (read.ok) checkSiuss(read.value, codes);
  },
});

/** Every parser that meets what a stranger sent. */
export const soakedParsers: readonly Soaked[] = [
  siuss('PS_PSA_SINA'),
  siuss('SINBA'),
  {
    name: 'message',
    sound: (random) => {
      const definition = random.pick(Object.values(cooperationMessages));
      const context = { id: ente, sender: ente, recipient: ente, time: '2026-11-02T09:00:00.000Z' };
      return utf8(JSON.stringify(createMessage(definition as never, definition.example as never, context)));
    },
    parse: (bytes) => {
      const parsed = parseJson(bytes);
      if (parsed.ok) checkMessage(parsed.value, { enteId: ente, now: 0, maxAge: 1, messages: cooperationMessages });
    },
  },
  {
    name: 'case bundle',
    sound: (random) =>
      utf8(
        JSON.stringify(
          exportCase(randomCase(ente, profile, random), { enteId: ente, exportedAt: '2026-11-02T09:00:00.000Z' }),
        ),
      ),
    parse: (bytes) => {
      const parsed = parseJson(bytes);
      if (parsed.ok) importCase(parsed.value, { enteId: ente, receivedAt: '2026-11-03T09:00:00.000Z' });
    },
  },
  { name: 'csv', sound: () => utf8([...writeCsv(rows)].join('')), parse: (bytes) => drain(readCsv([bytes])) },
  { name: 'xlsx', sound: () => writeXlsx([{ name: 'x', rows }]), parse: (bytes) => drain(readXlsx(bytes)) },
  {
    name: 'lombardia',
    sound: () => {
      const encounter = {
        phase: 'A',
        id: '1',
        status: 'active',
        start: '2026-01-10',
        patientTaxCode: 'PRVLBA84B69H501X',
        data: [{ code: 'DEER', value: 'Comune di Prova' }],
      } as const;
      return utf8(
        unwrap(
          writeLombardia(
            { id: '1', createdAt: '2026-11-02T09:00:00Z', sender: 'a', receiver: 'b', encounters: [encounter] },
            {},
          ),
        ),
      );
    },
    parse: (bytes) => readLombardia([bytes], {}),
  },
  {
    name: 'lombardia reply',
    sound: () =>
      utf8(
        writeLombardiaReply({
          id: 'R1',
          createdAt: '2026-11-02T09:00:05Z',
          sender: 'regione',
          receiver: 'comune',
          code: 'CE',
          replyTo: '1',
          details: ['Codice non ammesso'],
        }),
      ),
    parse: (bytes) => readLombardiaReply([bytes]),
  },
];

const fragments = [
  '<!DOCTYPE a [',
  ']>',
  '<![CDATA[',
  '-->',
  '<a>',
  '</a>',
  '&#0;',
  '&lol;',
  '"',
  "'",
  '{',
  '[',
  '\\u0000',
  '"__proto__":',
  'xmlns="x"',
  '\u0000',
  '\uFEFF',
  '=',
  ';',
  '9'.repeat(400),
  ' '.repeat(400),
].map(utf8);

/** Changes some bytes: flips, cuts, repeats, and puts in what parsers stumble on. */
export function spoil(bytes: Uint8Array<ArrayBuffer>, random: Random): Uint8Array<ArrayBuffer> {
  let spoiled = bytes;
  for (let turn = 1 + random.below(6); turn > 0; turn -= 1) {
    const at = random.below(spoiled.length + 1);
    const end = Math.min(spoiled.length, at + random.below(40));
    const [before, middle, after] = [spoiled.slice(0, at), spoiled.slice(at, end), spoiled.slice(end)];
    const inserted = [
      () => Uint8Array.from(middle, () => random.below(256)),
      () => new Uint8Array(),
      () => Uint8Array.from([...middle, ...middle, ...middle]),
      () => Uint8Array.from([...random.pick(fragments), ...middle]),
    ];
    spoiled = Uint8Array.from([...before, ...random.pick(inserted)(), ...after]);
  }
  return spoiled;
}

/** What a soak found: crashes and slow inputs, each with the seed that makes it again. */
export interface SoakResult {
  readonly inputs: number;
  readonly slowest: number;
  readonly faults: readonly string[];
}

/**
 * Feeds spoiled inputs to a parser. Any exception is a fault, and so is any input that takes more than a second of the processor: on a busy
 * machine the clock on the wall says nothing of the parser.
 *
 * @param firstSeed - Each sound input is made from its own seed and spoiled twenty times.
 */
export async function soak(parser: Soaked, inputs: number, firstSeed: number): Promise<SoakResult> {
  const faults: string[] = [];
  let slowest = 0;
  for (let done = 0, seed = firstSeed; done < inputs; seed += 1) {
    const random = seededRandom(seed);
    const sound = parser.sound(random);
    for (let turn = 0; turn < 20 && done < inputs; turn += 1, done += 1) {
      const input = spoil(sound, random);
      const start = process.cpuUsage();
      try {
        await parser.parse(input);
      } catch (error) {
        faults.push(
          `${parser.name} seed ${seed} turn ${turn}: ${error instanceof Error ? error.stack : String(error)}`,
        );
      }
      const { user, system } = process.cpuUsage(start);
      const took = (user + system) / 1000;
      slowest = Math.max(slowest, took);
      if (took > 1000) faults.push(`${parser.name} seed ${seed} turn ${turn}: ${Math.round(took)} ms`);
    }
  }
  return { inputs, slowest, faults };
}
