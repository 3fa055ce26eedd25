import { civilDate } from '@cartella/core';
import { type ModelRecord, type RecordDefinition, recordKinds, toJsonSchema, validatorOf } from '@cartella/model';
import { validator as compiledPerson } from '@cartella/model/validators/person';
import { generatePersons, generateRecords } from '@cartella/synthetic';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { default as addFormats } from 'ajv-formats';
import { compare } from './src/compare';

const date = civilDate('2026-11-21');
const context = { date };
const size = 100_000;

/** So many records as an import has them: read from JSON. */
function take<T>(records: Iterable<T>, many: number): T[] {
  const taken: T[] = [];
  for (const record of records) {
    if (taken.push(JSON.parse(JSON.stringify(record)) as T) === many) break;
  }
  return taken;
}

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);
const schemaOf = (kind: keyof typeof recordKinds) =>
  toJsonSchema(recordKinds[kind] as unknown as RecordDefinition, 'write');

const ajvs = new Map(
  Object.keys(recordKinds).map((kind) => [kind, ajv.compile(schemaOf(kind as keyof typeof recordKinds))]),
);
const persons: ModelRecord<'person'>[] = take(generatePersons({ seed: 'bench', date, households: size }), size);
// One in twenty has a wrong date and a name that nobody foresaw: what an import meets.
const mixed = persons.map((person, i) =>
  i % 20 === 0 ? { ...person, data: { ...person.data, dateOfBirth: '1984-02-30', nickname: 'Prova' } } : person,
);

for (const [title, records] of [
  ['valid', persons],
  ['one in twenty wrong', mixed],
] as const) {
  await compare(
    { title: `Validation of ${size.toLocaleString('en')} persons, ${title}`, size, unit: 'records' },
    {
      'ajv compiled, allErrors: shape only': () =>
        records.filter((record) => ajvs.get('person')?.(record) !== true).length,
      'ours: shape, check characters, declared rules': () =>
        records.filter((record) => compiledPerson.validateRecord(record, context).length > 0).length,
      'ours under a policy without eval': () =>
        records.filter((record) => validatorOf('person').validateRecord(record, context).length > 0).length,
    },
  );
}

const paths = take(generateRecords({ seed: 'bench', date, households: 20_000, known: 1 }), 50_000);
await compare(
  { title: 'Validation of whole paths, every kind of record', size: paths.length, unit: 'records' },
  {
    'ajv compiled, allErrors: shape only': () => paths.filter((record) => !ajvs.get(record.kind)?.(record)).length,
    'ours under a policy without eval': () =>
      paths.filter((record) => validatorOf(record.kind).validateRecord(record, context).length > 0).length,
  },
);

const [household] = take(generateRecords({ seed: 'bench', date, households: 1 }), 9).filter(
  ({ kind }) => kind === 'household',
);
const large = {
  ...household,
  data: {
    kind: 'di-fatto',
    members: Array.from({ length: 50 }, (_, i) => ({
      personId: persons[i]?.id,
      kinship: '13',
      cohabiting: true,
      validFrom: '2020-01-01',
      validTo: '2021-01-01',
      endReason: 'Prova',
    })),
  },
};
const times = 1000;
await compare(
  { title: 'One record of about 400 values, a thousand times', size: times, unit: 'records' },
  {
    'ajv compiled, allErrors: shape only': () => {
      for (let i = 0; i < times; i += 1) ajvs.get('household')?.(large);
    },
    'ours under a policy without eval': () => {
      for (let i = 0; i < times; i += 1) validatorOf('household').validateRecord(large, context);
    },
  },
);
