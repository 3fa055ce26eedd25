import type { Work } from '../records/work';

// What is written of resources and allocations; who may is asked by whoever writes it.

/** Makes a resource, or changes how much there is of it. @returns It; `undefined` when more is taken already. */
export async function resize({ db, context }: Work, id: string, capacity: number) {
  return db
    .insertInto('resource')
    .values({ ente_id: context.enteId, id, capacity })
    .onConflict((conflict) =>
      conflict.columns(['ente_id', 'id']).doUpdateSet({ capacity }).where('resource.taken', '<=', capacity),
    )
    .returning(['id', 'capacity', 'taken'])
    .executeTakeFirst();
}

/** Takes from a resource, if there is as much. Its row stays locked until the work ends. @returns Whether there was. */
export async function take({ db, context }: Work, resourceId: string, amount: number): Promise<boolean> {
  const row = await db
    .updateTable('resource')
    .set((set) => ({ taken: set('taken', '+', amount) }))
    .where('ente_id', '=', context.enteId)
    .where('id', '=', resourceId)
    .where((where) => where(where('taken', '+', amount), '<=', where.ref('capacity')))
    .returning('taken')
    .executeTakeFirst();
  return row !== undefined;
}

/** Puts back what was taken. */
export async function giveBack({ db, context }: Work, resourceId: string, amount: number): Promise<void> {
  await db
    .updateTable('resource')
    .set((set) => ({ taken: set('taken', '-', amount) }))
    .where('ente_id', '=', context.enteId)
    .where('id', '=', resourceId)
    .execute();
}

/** Writes down for what a part was taken; another amount takes the place of the one before. */
export async function keepAllocation(
  { db, context }: Work,
  resourceId: string,
  id: string,
  { amount, recordId }: { readonly amount: number; readonly recordId: string },
): Promise<void> {
  await db
    .insertInto('allocation')
    .values({
      ente_id: context.enteId,
      resource_id: resourceId,
      id,
      amount,
      record_id: recordId,
      allocated_at: context.now,
      released_at: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['ente_id', 'resource_id', 'id']).doUpdateSet({ amount, released_at: null }),
    )
    .execute();
}

/** Ends an allocation. @returns How much it was; `undefined` when it had ended, or there is none. */
export async function endAllocation(
  { db, context }: Work,
  resourceId: string,
  id: string,
): Promise<number | undefined> {
  const row = await db
    .updateTable('allocation')
    .set({ released_at: context.now })
    .where('ente_id', '=', context.enteId)
    .where('resource_id', '=', resourceId)
    .where('id', '=', id)
    .where('released_at', 'is', null)
    .returning('amount')
    .executeTakeFirst();
  return row?.amount;
}
