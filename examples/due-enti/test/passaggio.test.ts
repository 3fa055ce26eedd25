import { digestOf, unwrap } from '@cartella/core';
import { type BundledRecord, type CaseBundle, type CaseFile, exportCase, importCase } from '@cartella/interchange';
import { toReadSchema } from '@cartella/profile';
import { compileValidator, parseSchema } from '@cartella/schema-diff';
import { describe, expect, it } from 'vitest';
import { comuneCollina, comunePianura, type Ente } from '../src/enti';
import { generatedCase } from '../src/generated-case';

const common = ['cartella-sociale', 'person', 'accesso', 'erogazione', 'presa-in-carico', 'diary-entry'];
const kindsOf = ({ cartella }: Ente) => [
  ...common,
  ...Object.keys(cartella.records).filter((kind) => kind.includes(':')),
];

const everything = { exportedAt: '2026-11-02T09:00:00.000Z', withhold: () => undefined };
const receivedAt = '2026-11-03T09:00:00.000Z';
const exported = (file: CaseFile, { id }: Ente) => exportCase(file, { ...everything, enteId: id });
const imported = (bundle: CaseBundle, { id }: Ente) =>
  unwrap(importCase(JSON.parse(JSON.stringify(bundle)), { enteId: id, receivedAt }));
const carried = ({ exportedBy: _, exportedAt: __, ...rest }: CaseBundle) => rest;

const validators = new Map<unknown, ReturnType<typeof compileValidator>>();
function problems(schema: object, record: BundledRecord): string[] {
  const validate = validators.get(schema) ?? compileValidator(unwrap(parseSchema(schema)));
  validators.set(schema, validate);
  return validate(record).map(({ code, path }) => `${record.kind} ${code} ${path.join('/')}`);
}
const readers = new Map<string, object>();
function unreadable({ cartella }: Ente, record: BundledRecord): string[] {
  const known = cartella.records[record.kind];
  if (known === undefined) return [];
  const key = `${cartella.hash} ${record.kind}`;
  const schema = readers.get(key) ?? toReadSchema(known.write);
  readers.set(key, schema);
  return problems(schema, record);
}

describe.each([
  ['the hills', comuneCollina, comunePianura],
  ['the plain', comunePianura, comuneCollina],
])('A case written in %s', (_, home, away) => {
  const file = generatedCase(home, kindsOf(home));

  it('is as the profile there wants it, with fields and records of its own', () => {
    const namespaces = new Set(file.records.flatMap(({ ext = {} }) => Object.keys(ext)));
    expect([...namespaces]).toEqual([home === comuneCollina ? 'c_x101' : 'c_x202']);
    expect(file.records.length).toBeGreaterThan(100);
    const write = (record: BundledRecord) => home.cartella.records[record.kind]?.write ?? {};
    expect(file.records.flatMap((record) => problems(write(record), record))).toEqual([]);
  });

  it('is read under the other profile, goes out again and comes home equal', () => {
    const first = exported(file, home);
    const there = imported(first, away).file;
    expect(there.records.flatMap((record) => unreadable(away, record))).toEqual([]);
    const second = exported(there, away);
    expect(carried(second)).toEqual(carried(first));
    const back = imported(second, home).file;
    expect(carried(exported(back, home))).toEqual(carried(first));
    expect(back.records.map(({ ext }) => ext?.['c_x101'] ?? ext?.['c_x202'])).toEqual(
      exported(file, home).records.map(({ ext }) => ext?.['c_x101'] ?? ext?.['c_x202']),
    );
  });

  it('adds nothing where it is already held', () => {
    const bundle = exported(file, home);
    const held = new Map(bundle.records.map((record) => [`${record.id}/${record.version}`, digestOf(record)]));
    const again = unwrap(
      importCase(bundle, { enteId: away.id, receivedAt, heldDigest: (id, version) => held.get(`${id}/${version}`) }),
    );
    expect(again.file.records).toEqual([]);
  });

  it('loses on the way only what is declared: what stays at home is listed, record by record', () => {
    const sealed = {
      ...file,
      records: file.records.map((record, index) =>
        index === 3 ? { ...record, sensitivity: 'sealed' as const } : record,
      ),
    };
    const bundle = exportCase(sealed, { enteId: home.id, exportedAt: everything.exportedAt });
    const { file: there, notes } = imported(bundle, away);
    const lost = sealed.records.filter(({ id }) => !there.records.some((record) => record.id === id));
    expect(lost.map(({ id, kind }) => ({ recordId: id, kind, reason: 'sealed' }))).toEqual(bundle.withheld);
    expect(lost).toHaveLength(1);
    expect(notes.filter(({ code }) => code === 'case.withheld')).toHaveLength(1);
  });
});

describe('What one profile has and the other has not', () => {
  it('is kept and told: records of a local kind, codes of a local list', () => {
    const file = generatedCase(comuneCollina, kindsOf(comuneCollina));
    const local = file.records.map((record) =>
      record.kind === 'accesso' ? { ...record, data: { ...record.data, channel: 'c_x101:ambulatorio' } } : record,
    );
    const { file: there, notes } = imported(exported({ ...file, records: local }, comuneCollina), comunePianura);
    const codes = new Set(notes.map(({ code }) => code));
    expect(codes).toContain('case.local-code');
    expect(codes).toContain('case.unknown-kind');
    expect(there.records.filter(({ kind }) => kind === 'c_x101:visita').length).toBeGreaterThan(0);
    expect(notes.every(({ severity }) => severity === 'warning')).toBe(true);
  });

  it('a record changed under the second profile goes home with both extensions, each with its owner', () => {
    const file = generatedCase(comuneCollina, ['cartella-sociale', 'person']);
    const { file: there } = imported(exported(file, comuneCollina), comunePianura);
    const person = there.records.find(({ kind, ext }) => kind === 'person' && ext?.['c_x101'] !== undefined);
    if (person === undefined) throw new Error('no person');
    const changed: BundledRecord = {
      ...person,
      version: person.version + 1,
      recordedAt: '2026-11-04T09:00:00.000Z',
      reason: 'Colloquio di prova',
      profile: comunePianura.profile,
      provenance: { source: 'declared' },
      ext: { ...person.ext, c_x202: { autobus: true } },
    };
    const again = exported({ ...there, records: [...there.records, changed] }, comunePianura);
    const { file: home } = imported(again, comuneCollina);
    const last = home.records.find(({ id, version }) => id === changed.id && version === changed.version);
    expect(last?.ext).toMatchObject({ c_x101: person.ext?.['c_x101'], c_x202: { autobus: true } });
    expect(unreadable(comuneCollina, last as BundledRecord)).toEqual([]);
  });
});
