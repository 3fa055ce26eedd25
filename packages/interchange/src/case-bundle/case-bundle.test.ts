import { digestOf, unwrap } from '@cartella/core';
import { describe, expect, it } from 'vitest';
import { type LocalProfile, randomCase, randomId } from '../../check/cases';
import { seededRandom } from '../../check/random';
import { type CaseBundle, CaseBundleSchema, type CaseFile, exportCase, importCase, originNamespace } from '.';

const ids = seededRandom(7);
const [comuneA, comuneB, comuneC] = [randomId(ids), randomId(ids), randomId(ids)];
const profileOf = (namespace: string): LocalProfile => ({
  namespace,
  reference: { id: namespace, version: '1.2.0', hash: 'a'.repeat(64) },
});
const [profileA, profileB] = [profileOf('comune_a'), profileOf('comune_b')];

const exportedAt = '2026-11-02T09:00:00.000Z';
const receivedAt = '2026-11-03T09:00:00.000Z';
const everything = { enteId: comuneA, exportedAt, withhold: () => undefined };
const into = (enteId: string) => ({ enteId, receivedAt, messageId: randomId(ids) });
const carried = ({ exportedAt: _, exportedBy: __, sha256: ___, ...rest }: CaseBundle) => rest;

function reseal(bundle: CaseBundle): CaseBundle {
  const { cartellaId, records, procedures, documents, withheld } = bundle;
  return { ...bundle, sha256: digestOf({ cartellaId, records, procedures, documents, withheld }) };
}

const codesOf = (value: unknown, context = into(comuneB)): string[] => {
  const result = importCase(value, context);
  return (result.ok ? result.value.notes : result.issues).map(({ code }) => code);
};

describe('A whole case', () => {
  it('goes from one body to another and back again, and is the same, between two profiles', () => {
    for (let seed = 1; seed <= 80; seed += 1) {
      const random = seededRandom(seed);
      const file = randomCase(comuneA, seed % 2 === 0 ? profileA : profileB, random);
      const first = exportCase(file, everything);
      const here = unwrap(importCase(JSON.parse(JSON.stringify(first)), into(comuneB))).file;
      const second = exportCase(here, { ...everything, enteId: comuneB });
      const there = unwrap(importCase(second, into(comuneC))).file;
      const third = exportCase(there, { ...everything, enteId: comuneC });
      expect(carried(second)).toEqual(carried(first));
      expect(carried(third)).toEqual(carried(first));
      expect(second.sha256).toBe(first.sha256);
    }
  });

  it('comes home to the byte also where the place for extensions was there, and empty', () => {
    const file = randomCase(comuneA, profileA, seededRandom(9));
    const emptied = { ...file, records: file.records.map((record) => ({ ...record, ext: {} })) };
    const first = exportCase(emptied, everything);
    const here = unwrap(importCase(first, into(comuneB))).file;
    expect(exportCase(here, { ...everything, enteId: comuneB }).sha256).toBe(first.sha256);
  });

  it('belongs to who receives it, who knows where it comes from', () => {
    const file = randomCase(comuneA, profileA, seededRandom(1));
    const { file: here } = unwrap(importCase(exportCase(file, everything), into(comuneB)));
    for (const record of here.records) {
      expect(record).toMatchObject({
        enteId: comuneB,
        recordedAt: receivedAt,
        provenance: { source: 'received', enteId: comuneA },
      });
      expect(record.ext?.[originNamespace]).toMatchObject({ enteId: comuneA });
    }
  });

  it('keeps what was added to it elsewhere, with its own writer', () => {
    const file = randomCase(comuneA, profileA, seededRandom(2));
    const { file: here } = unwrap(importCase(exportCase(file, everything), into(comuneB)));
    const last = here.records.at(-1) as CaseFile['records'][number];
    const edited = {
      ...last,
      version: last.version + 1,
      recordedAt: '2026-11-04T09:00:00.000Z',
      provenance: { source: 'declared' as const },
      data: { nuovo: true },
    };
    const again = exportCase({ ...here, records: [...here.records, edited] }, { ...everything, enteId: comuneB });
    const sent = again.records.find(({ id, version }) => id === edited.id && version === edited.version);
    expect(sent).toMatchObject({ enteId: comuneB, provenance: { source: 'declared' }, data: { nuovo: true } });
    expect(sent?.ext ?? {}).not.toHaveProperty(originNamespace);
  });

  it('leaves sealed records at home and says so', () => {
    const file = randomCase(comuneA, profileA, seededRandom(3));
    const sealed = { ...file.records.at(-1), sensitivity: 'sealed' } as CaseFile['records'][number];
    const bundle = exportCase(
      { ...file, records: [...file.records.slice(0, 1), sealed] },
      { enteId: comuneA, exportedAt },
    );
    expect(JSON.stringify(bundle.records)).not.toContain(sealed.id);
    expect(bundle.withheld).toEqual([{ recordId: sealed.id, kind: sealed.kind, reason: 'sealed' }]);
    expect(codesOf(bundle)).toContain('case.withheld');
  });

  it('is noted for what the receiver cannot read, and nothing of it is dropped', () => {
    const file = randomCase(comuneA, profileA, seededRandom(4));
    const [cartella] = file.records;
    if (cartella === undefined) throw new Error('no cartella');
    const missing = randomId(ids);
    const strange = {
      ...cartella,
      id: randomId(ids),
      kind: 'scheda-locale',
      data: { qualcosa: 'comune_a:codice', altro: missing },
    };
    const future = { ...cartella, version: 9, data: { ...cartella.data, campoDelFuturo: 1, userArea: 'comune_a:x' } };
    const bundle = exportCase({ ...file, records: [cartella, strange, future] }, everything);
    const { file: here, notes } = unwrap(importCase(bundle, into(comuneB)));
    expect(notes.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['case.unknown-kind', 'case.local-code', 'case.missing-record']),
    );
    expect(notes.every(({ severity }) => severity === 'warning')).toBe(true);
    expect(here.records.map(({ data }) => data)).toEqual(bundle.records.map(({ data }) => data));
  });

  it.each([
    ['altered on the way', (bundle: CaseBundle) => ({ ...bundle, procedures: [] }), ['case.digest']],
    [
      'without its own file',
      (bundle: CaseBundle) => reseal({ ...bundle, cartellaId: randomId(ids) }),
      ['case.no-cartella'],
    ],
    [
      'with a version twice',
      (bundle: CaseBundle) => reseal({ ...bundle, records: [...bundle.records, ...bundle.records.slice(0, 1)] }),
      ['case.duplicate'],
    ],
    ['without records', (bundle: CaseBundle) => ({ ...bundle, records: [] }), ['value.too-few']],
    [
      'of another format',
      (bundle: CaseBundle) => ({ ...bundle, format: 'cartella/case-bundle/2.0.0' }),
      ['value.not-in-list'],
    ],
  ])('is refused whole when it comes %s', (_, spoil, codes) => {
    expect(codesOf(spoil(exportCase(randomCase(comuneA, profileA, seededRandom(5)), everything)))).toEqual(codes);
  });

  it('comes again without effect, and is refused when it contradicts what is here', () => {
    const bundle = exportCase(randomCase(comuneA, profileA, seededRandom(6)), everything);
    const same = importCase(bundle, {
      ...into(comuneB),
      heldDigest: (id, version) => {
        const held = bundle.records.find((record) => record.id === id && record.version === version);
        return held === undefined ? undefined : digestOf(held);
      },
    });
    expect(unwrap(same).file.records).toEqual([]);
    expect(codesOf(bundle, { ...into(comuneB), heldDigest: () => 'f'.repeat(64) } as never)[0]).toBe('case.conflict');
  });

  it('is what its schema says', () => {
    const bundle = exportCase(randomCase(comuneA, profileA, seededRandom(8)), everything);
    expect(CaseBundleSchema.safeParse(bundle).success).toBe(true);
  });
});
