import { type ModelRecord, type RecordKind, recordDefinition } from '@cartella/model';
import { Fhir } from 'fhir';
import { describe, expect, it } from 'vitest';
import { randomData, randomId } from '../../check/cases';
import { without, withoutLosses } from '../../check/losses';
import { seededRandom } from '../../check/random';
import { type FhirMapping, fhirMappings, toFhirBundle } from '.';

const validator = new Fhir();

function record(kind: RecordKind, seed: number): ModelRecord {
  const random = seededRandom(seed);
  return {
    id: randomId(random),
    enteId: randomId(random),
    kind,
    schema: `${kind}/${recordDefinition(kind)?.version}`,
    recordedAt: '2026-11-02T09:00:00.000Z',
    version: 1 + random.below(3),
    provenance: { source: 'declared' },
    sensitivity: random.pick(['common', 'special', 'judicial', 'sealed']),
    data: randomData(kind, random),
  } as ModelRecord;
}

/** What may leave at all: no protected addresses, no contacts that put the person in danger. */
function allowed(kind: RecordKind, data: Record<string, unknown>): Record<string, unknown> {
  if (kind !== 'person') return data;
  const lists = {
    addresses: (data['addresses'] as { kind: string }[] | undefined)?.filter((address) => address.kind !== 'protected'),
    contactPoints: (data['contactPoints'] as { confidential?: boolean }[] | undefined)?.filter(
      ({ confidential }) => confidential !== true,
    ),
  };
  return { ...data, ...lists };
}

/** FHIR has no empty lists. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) =>
      part === undefined || (Array.isArray(part) && part.length === 0) ? [] : [[key, plain(part)]],
    ),
  );
}

describe.each(Object.values(fhirMappings) as unknown as FhirMapping[])('The mapping of $kind', (mapping) => {
  const patientId = randomId(seededRandom(99));

  it('loses what it says and nothing else', () => {
    for (let seed = 1; seed <= 120; seed += 1) {
      const original = record(mapping.kind, seed);
      const back = mapping.from(JSON.parse(JSON.stringify(mapping.to(original, { patientId }))));
      const expected = withoutLosses(allowed(mapping.kind, original.data as never), mapping.losses);
      expect(plain(back)).toEqual(plain(expected));
    }
  });

  it('makes resources that an independent validator accepts', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      for (const resource of mapping.to(record(mapping.kind, seed), { patientId })) {
        const { messages } = validator.validate(resource, { errorOnUnexpected: true });
        expect(
          messages.filter(({ severity }) => severity === 'error' || severity === 'fatal'),
          JSON.stringify(resource),
        ).toEqual([]);
        expect(mapping.resourceTypes).toContain(resource.resourceType);
      }
    }
  });

  it('declares losses that are real', () => {
    for (const { path } of mapping.losses) {
      const lost = Array.from({ length: 300 }, (_, seed) => record(mapping.kind, seed + 1)).some((original) => {
        const back = mapping.from(mapping.to(original, { patientId }));
        const reduced = without(back, path.split('.'));
        return (
          JSON.stringify(without(original.data, path.split('.'))) !== JSON.stringify(original.data) &&
          JSON.stringify(plain(reduced)) === JSON.stringify(plain(back))
        );
      });
      expect(lost, path).toBe(true);
    }
  });
});

describe('A case in FHIR', () => {
  it('is a valid bundle and says which records stay behind', () => {
    const records = [
      record('person', 1),
      record('presa-in-carico', 2),
      record('erogazione', 3),
      record('diary-entry', 4),
    ];
    const { bundle, unmapped } = toFhirBundle(records, { patientId: records[0]?.id ?? '' }, 'https://fhir.example.com');
    expect(unmapped).toEqual(['diary-entry', 'erogazione']);
    expect(bundle.entry.map(({ resource }) => resource.resourceType)).toEqual(['Patient', 'EpisodeOfCare']);
    expect(validator.validate(bundle).messages.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('never tells a protected address or a contact that puts the person in danger', () => {
    const person = record('person', 5);
    const data = {
      identity: 'identified',
      addresses: [{ kind: 'protected', streetName: 'Via Segreta' }],
      contactPoints: [{ kind: 'mobile', value: '+39 055 1111111', confidential: true }],
    };
    const text = JSON.stringify(
      toFhirBundle([{ ...person, data } as ModelRecord], { patientId: person.id }, 'https://fhir.example.com'),
    );
    expect(text).not.toContain('Segreta');
    expect(text).not.toContain('1111111');
  });
});
