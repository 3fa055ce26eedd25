import { expect, test } from 'vitest';
import { contextOf, newId, onBothDatabases, systemOf } from '../../test/databases';
import { recordOf } from '../../test/fixtures';
import type { Transaction } from '..';

onBothDatabases('limited resources', ({ records, asSuperuser, server }) => {
  const setting = async (capacity: number) => {
    const context = contextOf(newId());
    const service = recordOf('intervento', {} as never);
    await records().transaction(context, (tx) => tx.put(service, { expectedVersion: 0 }));
    const resourceId = newId();
    await records().transaction(systemOf(context.enteId), (tx) => tx.setCapacity(resourceId, capacity));
    const take = (amount: number, id = newId()) =>
      records().transaction(context, (tx) => tx.allocate({ id, resourceId, amount, recordId: service.id }));
    return { context, resourceId, take };
  };

  test('in a race for the last places nobody gets one too many, and none is left', async () => {
    const [places, hopefuls] = server ? [50, 400] : [10, 60];
    const { context, resourceId, take } = await setting(places);
    const results = await Promise.all(Array.from({ length: hopefuls }, () => take(1)));
    const taken = results.filter(({ ok }) => ok).length;
    expect(taken).toBe(places);
    expect(results.filter(({ ok }) => !ok)).toHaveLength(hopefuls - places);
    const [sum] = await asSuperuser<{ amount: number }>(
      `select sum(amount)::integer as amount from cartella.allocation where ente_id = '${context.enteId}' and released_at is null`,
    );
    expect(sum?.amount).toBe(places);
    expect(await records().transaction(context, (tx) => tx.readResource(resourceId))).toMatchObject({ taken: places });
  });

  test('asking again takes nothing more, even at the same moment; giving back twice gives back once', async () => {
    const { context, resourceId, take } = await setting(10);
    const id = newId();
    await Promise.all(Array.from({ length: 8 }, () => take(4, id)));
    const taken = () =>
      records()
        .transaction(context, (tx) => tx.readResource(resourceId))
        .then((resource) => resource?.taken);
    expect(await taken()).toBe(4);
    const release = () => records().transaction(context, (tx) => tx.release(resourceId, id));
    await Promise.all([release(), release(), release()]);
    expect(await taken()).toBe(0);
  });

  test('capacity never falls below what is taken, and only who configures sets it', async () => {
    const { context, resourceId, take } = await setting(10);
    await take(7);
    const set = (capacity: number, by = systemOf(context.enteId)) =>
      records().transaction(by, (tx) => tx.setCapacity(resourceId, capacity));
    expect(await set(6)).toMatchObject({ ok: false, issues: [{ code: 'resource.exhausted' }] });
    expect(await set(7)).toMatchObject({ ok: true });
    expect(await set(100, context)).toMatchObject({ ok: false, issues: [{ code: 'access.denied' }] });
  });

  const fundOf = async (amount: number) => {
    const context = { ...systemOf(newId()), unitId: newId() };
    const fund = recordOf('fund', { name: 'Fondo inventato', source: 'national', amount, startDate: '2026-01-01' });
    await records().transaction(context, (tx) => tx.put(fund, { expectedVersion: 0 }));
    const commitmentOf = (cents: number, fundId = fund.id) =>
      recordOf('commitment', { fundId, act: 'Det. 1/2026', date: '2026-02-01', amount: cents });
    const put = (record: Parameters<Transaction['put']>[0], expectedVersion = 0) =>
      records().transaction(context, (tx) => tx.put(record, { expectedVersion }));
    const taken = async (id: string = fund.id) =>
      (await records().transaction(context, (tx) => tx.readResource(id)))?.taken;
    return { fund, commitmentOf, put, taken };
  };

  test('of many who commit a fund at once none goes beyond it, and each refusal is at the amount', async () => {
    const { fund, commitmentOf, put, taken } = await fundOf(100_000);
    const results = await Promise.all(Array.from({ length: 16 }, () => put(commitmentOf(30_000))));
    expect(results.filter(({ ok }) => ok)).toHaveLength(3);
    expect(await taken()).toBe(90_000);
    const [refused] = results.filter(({ ok }) => !ok);
    expect(refused).toMatchObject({ issues: [{ code: 'fund.over-committed', path: ['data', 'amount'] }] });
    expect(await put({ ...fund, data: { ...fund.data, amount: 89_999 } }, 1)).toMatchObject({
      ok: false,
      issues: [{ code: 'fund.less-than-committed', path: ['data', 'amount'] }],
    });
    expect(await put({ ...fund, data: { ...fund.data, amount: 90_000 } }, 1)).toMatchObject({ ok: true });
  });

  test('a commitment that is corrected, or passes to another fund, takes the difference and gives back the rest', async () => {
    const { fund, commitmentOf, put, taken } = await fundOf(100_000);
    const other = { ...fund, id: newId() };
    await put(other);
    const one = commitmentOf(60_000);
    const amount = (cents: number, fundId = fund.id) => ({ ...one, data: { ...one.data, amount: cents, fundId } });
    await put(one);
    await put(amount(20_000), 1);
    expect(await taken()).toBe(20_000);
    expect(await put(amount(100_001), 2)).toMatchObject({ ok: false });
    expect(await taken()).toBe(20_000);
    await put(amount(100_000), 2);
    await put(amount(70_000, other.id), 3);
    expect([await taken(), await taken(other.id)]).toEqual([0, 70_000]);
    await put(amount(1), 4);
    expect([await taken(), await taken(other.id)]).toEqual([1, 0]);
    await put(amount(0), 5);
    expect(await taken()).toBe(0);
  });
});
