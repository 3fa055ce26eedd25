import { expect, test } from 'vitest';
import { contextOf, newId, onBothDatabases } from '../../test/databases';
import { personOf, recordOf } from '../../test/fixtures';

onBothDatabases('the end of keeping', ({ records, asSuperuser }) => {
  const setting = async () => {
    const head = contextOf(newId(), { roles: ['responsabile'], now: '2014-05-01T09:00:00.000Z' });
    const [person, caseId] = [personOf(), newId()];
    const file = recordOf('cartella-sociale', { personId: person.id, openedOn: '2014-05-01' });
    const secret = recordOf('diary-entry', { cartellaId: file.id, note: 'sigillata' } as never, {
      sensitivity: 'sealed',
    });
    await records().transaction(head, async (tx) => {
      await tx.put(person, { expectedVersion: 0 });
      await tx.put(file, { expectedVersion: 0, caseId });
      await tx.put(file, { expectedVersion: 1, caseId });
      await tx.put(secret, { expectedVersion: 0, caseId });
      await tx.appendEvents(caseId, [{ type: 'begun' }], 0);
      return tx.closeCase(caseId, '2015-03-31');
    });
    const at = (day: string, operatorId = head.operatorId as string) => ({
      ...head,
      operatorId,
      now: `${day}T09:00:00.000Z`,
    });
    return { at, person, caseId, file, other: newId() as string };
  };

  test('a case is destroyed only when its time is over, proposed by one, authorised by another with an act', async () => {
    const { at, person, caseId, file, other } = await setting();
    const run = <T>(context: ReturnType<typeof at>, work: Parameters<ReturnType<typeof records>['transaction']>[1]) =>
      records().transaction(context, work) as Promise<T>;
    expect(await run(at('2025-03-30'), (tx) => tx.markDue())).toEqual({ ok: true, value: 0 });
    expect(await run(at('2025-03-31'), (tx) => tx.markDue())).toEqual({ ok: true, value: 1 });
    const notReady = { ok: false, issues: [{ code: 'retention.not-ready' }] };
    expect(await run(at('2025-04-01'), (tx) => tx.destroyCase(caseId))).toMatchObject(notReady);
    expect(await run(at('2025-04-01'), (tx) => tx.authoriseDisposal(caseId, 'Nulla osta 1'))).toMatchObject(notReady);
    expect(await run(at('2025-04-01'), (tx) => tx.proposeDisposal(caseId))).toEqual({ ok: true, value: true });
    expect(await run(at('2025-04-02'), (tx) => tx.authoriseDisposal(caseId, 'Nulla osta 1'))).toMatchObject({
      issues: [{ code: 'access.same-person' }],
    });
    expect(await run(at('2025-04-02', other), (tx) => tx.authoriseDisposal(caseId, ' '))).toMatchObject({
      ok: false,
    });
    expect(await run(at('2025-04-02', other), (tx) => tx.authoriseDisposal(caseId, 'Nulla osta 1'))).toEqual({
      ok: true,
      value: true,
    });
    const destroyed = await run(at('2025-04-03'), (tx) => tx.destroyCase(caseId));
    expect(destroyed).toMatchObject({ ok: true, value: { records: 2, versions: 3 } });
    expect(await run(at('2025-04-04'), (tx) => tx.destroyCase(caseId))).toMatchObject(notReady);

    expect(await run(at('2025-04-04'), (tx) => tx.history(file.id))).toEqual([]);
    expect(await run(at('2025-04-04'), (tx) => tx.get(person.id))).toMatchObject({ id: person.id });
    for (const table of ['record', 'case_event'] as const) {
      expect(await asSuperuser(`select from cartella.${table} where case_id = '${caseId}'`), table).toEqual([]);
    }
    const [disposal] = (await run(at('2025-04-04'), (tx) => tx.disposals())) as object[];
    expect(disposal).toMatchObject({ caseId, state: 'destroyed', act: 'Nulla osta 1', certificate: { records: 2 } });
    // The audit remains whole, and says what was done.
    expect((await records().verifyAudit(at('2025-04-04').enteId, { contents: true })).findings).toEqual([]);
  });

  test('without an authorised act not even the database destroys, and nobody without the right gets so far', async () => {
    const { at, caseId } = await setting();
    const { enteId } = at('2025-04-01');
    await expect(
      asSuperuser(
        `begin; select set_config('role', 'cartella_app', true), set_config('cartella.ente', '${enteId}', true); select cartella.destroy_case('${caseId}')`,
      ),
    ).rejects.toMatchObject({ code: 'CS002' });
    await asSuperuser('rollback');
    const social = { ...at('2025-04-01'), roles: ['assistente-sociale'] };
    for (const attempt of [
      records().transaction(social, (tx) => tx.markDue()),
      records().transaction(social, (tx) => tx.proposeDisposal(caseId)),
      records().transaction(social, (tx) => tx.destroyCase(caseId)),
    ]) {
      expect(await attempt).toMatchObject({ ok: false, issues: [{ code: 'access.denied' }] });
    }
  });
});
