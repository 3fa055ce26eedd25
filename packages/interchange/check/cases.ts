import { type RecordKind, recordDefinition, recordKinds, taxCodeCheckCharacter, toJsonSchema } from '@cartella/model';
import type { BundledRecord, CaseFile } from '../src/case-bundle';
import type { Random } from './random';

/** What a body adds to the common model: a namespace of fields, and local codes in one list. */
export interface LocalProfile {
  readonly namespace: string;
  readonly reference: { readonly id: string; readonly version: string; readonly hash: string };
}

type Schema = Readonly<Record<string, unknown>>;

const hex = (random: Random, length: number): string =>
  Array.from({ length }, () => random.below(16).toString(16)).join('');
export const randomId = (random: Random): string =>
  `0198${hex(random, 4)}-${hex(random, 4)}-7${hex(random, 3)}-a${hex(random, 3)}-${hex(random, 12)}`;
const date = (random: Random): string =>
  `20${10 + random.below(16)}-${String(1 + random.below(12)).padStart(2, '0')}-${String(1 + random.below(28)).padStart(2, '0')}`;
const taxBody = 'PRVLBA84B69H501';

const formats: Readonly<Record<string, (random: Random) => string>> = {
  date,
  'date-time': (random) => `${date(random)}T08:00:00.000Z`,
  uuid: randomId,
  'tax-code': () => `${taxBody}${taxCodeCheckCharacter(taxBody)}`,
};

const words = [
  'prova',
  'Testo di prova, inventato',
  'àèìòù € «qui»',
  'A1',
  '2026-11',
  '12/A',
  '06100',
  '00000000000',
  'F',
  '1',
  'https://example.com',
  'persona@example.com',
  'hh:mm',
  '08:30',
  'PT1H',
  '{}',
  '0'.repeat(64),
];

function text(schema: Schema, random: Random): string {
  const format = String(schema['format'] ?? schema['x-format'] ?? '');
  const make = formats[format];
  if (make !== undefined) return make(random);
  const pattern = typeof schema['pattern'] === 'string' ? new RegExp(schema['pattern'], 'u') : /^/;
  const max = Number(schema['maxLength'] ?? 200);
  const fitting = words.filter((word) => pattern.test(word) && word.length <= max);
  return fitting.length === 0 ? 'prova' : random.pick(fitting);
}

function whole(schema: Schema, random: Random): number {
  const min = Number(schema['minimum'] ?? 0);
  return min + random.below(Math.min(Number(schema['maximum'] ?? 1000) - min, 1000) + 1);
}

/** Makes a value that a JSON Schema of ours describes. */
function randomValue(schema: Schema, random: Random): unknown {
  if (schema['const'] !== undefined) return schema['const'];
  if (Array.isArray(schema['enum'])) return random.pick(schema['enum'] as unknown[]);
  const branches = (schema['anyOf'] ?? schema['oneOf']) as Schema[] | undefined;
  if (branches !== undefined) return randomValue(random.pick(branches), random);
  switch (schema['type']) {
    case 'object': {
      const required = new Set((schema['required'] as string[] | undefined) ?? []);
      const properties = Object.entries((schema['properties'] as Record<string, Schema> | undefined) ?? {});
      return Object.fromEntries(
        properties.flatMap(([name, part]) =>
          required.has(name) || random.chance(0.5) ? [[name, randomValue(part, random)]] : [],
        ),
      );
    }
    case 'array':
      return Array.from({ length: Number(schema['minItems'] ?? 0) + random.below(2) }, () =>
        randomValue(schema['items'] as Schema, random),
      );
    case 'integer':
    case 'number':
      return whole(schema, random);
    case 'boolean':
      return random.chance(0.5);
    case 'string':
      return text(schema, random);
    default:
      return null;
  }
}

const schemas = new Map<string, Schema>();

/** Makes the data of a record of a kind, as its write schema describes them. */
export function randomData(kind: RecordKind, random: Random): unknown {
  return randomValue(dataSchemaOf(kind), random);
}

function dataSchemaOf(kind: RecordKind): Schema {
  const known = schemas.get(kind);
  if (known !== undefined) return known;
  const whole = toJsonSchema(recordDefinition(kind) as never, 'write') as unknown as { properties: { data: Schema } };
  schemas.set(kind, whole.properties.data);
  return whole.properties.data;
}

/** Makes the versions of one record, the last with a correction, as a body with a profile of its own writes them. */
function randomRecords(
  kind: RecordKind,
  id: string,
  enteId: string,
  profile: LocalProfile,
  random: Random,
): BundledRecord[] {
  const versions = 1 + random.below(3);
  return Array.from(
    { length: versions },
    (_, index): BundledRecord => ({
      id,
      enteId,
      kind,
      schema: `${kind}/${recordDefinition(kind)?.version ?? '1.0.0'}`,
      profile: profile.reference,
      recordedAt: `${date(random)}T08:00:00.000Z`,
      version: index + 1,
      ...(index > 0 ? { reason: 'Correzione di prova' } : {}),
      provenance: { source: 'declared', operatorId: randomId(random) },
      sensitivity: random.pick(['common', 'special', 'judicial', 'sealed']),
      data: randomData(kind, random) as BundledRecord['data'],
      ...(random.chance(0.7)
        ? {
            ext: {
              [profile.namespace]: {
                campo: `${profile.namespace}:locale`,
                numero: random.below(10),
                annidato: { elenco: [1, 'due', null] },
              },
            },
          }
        : {}),
    }),
  );
}

/** Makes a whole case of invented people: its file, records of any kind, where it stands, a document. */
export function randomCase(enteId: string, profile: LocalProfile, random: Random): CaseFile {
  const cartellaId = randomId(random);
  const kinds = Object.keys(recordKinds) as RecordKind[];
  const others = Array.from({ length: 2 + random.below(8) }, () => random.pick(kinds));
  const file = randomRecords('cartella-sociale', cartellaId, enteId, profile, random).map((record) => ({
    ...record,
    sensitivity: 'special' as const,
  }));
  return {
    cartellaId,
    records: [...file, ...others.flatMap((kind) => randomRecords(kind, randomId(random), enteId, profile, random))],
    procedures: [
      {
        procedure: 'presa-in-carico',
        version: '1.0.0',
        state: { step: 'progetto', since: date(random) },
        events: [{ kind: 'opened', on: date(random) }],
      },
    ],
    documents: [
      { id: randomId(random), name: 'prova.pdf', mediaType: 'application/pdf', bytes: 12, sha256: hex(random, 64) },
    ],
  };
}
