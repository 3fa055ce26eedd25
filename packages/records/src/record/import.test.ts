import { expect, test } from 'vitest';
import { contextOf, newId, onBothDatabases, systemOf } from '../../test/databases';
import { personOf, recordOf } from '../../test/fixtures';

onBothDatabases('an import', ({ records, asSuperuser }) => {
  const brought = () => {
    const people = Array.from({ length: 30 }, (_, index) =>
      personOf({ familyName: `Importata${index}`, dateOfBirth: '1984-02-29' as never }),
    );
    const household = recordOf('household', {
      kind: 'anagrafico',
      members: people.slice(0, 3).map(({ id }) => ({ personId: id, from: '2026-01-01' })),
    } as never);
    const hidden = personOf({ addresses: [{ kind: 'protected', streetName: 'Via Segretissima' }] });
    const file = recordOf('cartella-sociale', { personId: people[0]?.id, openedOn: '2026-11-02' } as never);
    return { people, household, hidden, all: [...people, household, hidden, file] };
  };

  test('leaves what writing one by one would have left', async () => {
    const [together, single] = [newId(), newId()];
    const { all, people, household } = brought();
    expect(await records().transaction(systemOf(together), (tx) => tx.importRecords(all as never))).toEqual({
      ok: true,
      value: 33,
    });
    await records().transaction(systemOf(single), async (tx) => {
      for (const record of all)
        expect(await tx.put(record as never, { expectedVersion: 0 })).toMatchObject({ ok: true });
    });
    const rowsOf = async (table: string, columns: string, enteId: string) =>
      asSuperuser(`select ${columns} from cartella.${table} where ente_id = '${enteId}' order by 1, 2, 3`);
    for (const [table, columns] of [
      ['record', 'id, kind, version, case_id, unit_id, sensitivity, created_by'],
      ['record_version', `record_id, version, assertion, valid_from, valid_to, body - 'enteId' - 'recordedAt' as body`],
      ['record_link', 'record_id, path, target_id, target_kind'],
      ['person_search', 'person_id, name, tax_code, date_of_birth'],
    ] as const)
      expect(await rowsOf(table, columns, together), table).toEqual(await rowsOf(table, columns, single));
    expect((await records().verifyAudit(together, { contents: true })).findings).toEqual([]);
    const found = await records().transaction(contextOf(together), (tx) => tx.find('person', { name: 'importata7' }));
    expect(found.records.map(({ id }) => id)).toContain(people[7]?.id);
    const seen = await records().transaction(systemOf(together), (tx) =>
      tx.find('household', { refersTo: people[1]?.id ?? '' }),
    );
    expect(seen.records.map(({ id }) => id)).toEqual([household.id]);
  });

  test('is all or nothing, says which record is wrong, and is for who may create whatever the case', async () => {
    const enteId = newId();
    const { all, people } = brought();
    const wrong = [
      ...all.slice(0, 2),
      { ...all[2], kind: 'mai-vista' },
      { ...all[3], data: { familyName: 'a\u0000' } },
    ];
    expect(await records().transaction(systemOf(enteId), (tx) => tx.importRecords(wrong as never))).toMatchObject({
      ok: false,
      issues: [
        { code: 'record.unknown-kind', path: [2, 'kind'] },
        { code: 'record.unstorable-text', path: [3, 'data'] },
      ],
    });
    const clerk = contextOf(enteId, { roles: ['amministrativo'] });
    const denied = await records().transaction(clerk, (tx) => tx.importRecords(people as never));
    expect(denied.ok ? [] : new Set(denied.issues.map(({ code }) => code))).toEqual(new Set(['access.denied']));
    expect(await records().transaction(systemOf(enteId), (tx) => tx.count('person'))).toBe(0);
    await records().transaction(systemOf(enteId), (tx) => tx.importRecords(people as never));
    expect(await records().transaction(systemOf(enteId), (tx) => tx.importRecords(people as never))).toMatchObject({
      ok: false,
      issues: [{ code: 'record.stale' }],
    });
    expect(await records().transaction(systemOf(enteId), (tx) => tx.count('person'))).toBe(30);
  });
});
