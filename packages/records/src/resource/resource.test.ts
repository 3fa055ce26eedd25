import { expect, test } from 'vitest';
import { contextOf, newId, onBothDatabases, systemOf } from '../../test/databases';
import { recordOf } from '../../test/fixtures';

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
});
