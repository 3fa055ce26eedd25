import type { Work } from '../records/work';

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
