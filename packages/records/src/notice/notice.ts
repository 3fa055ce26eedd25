import { todayOf } from '../context';
import type { Work } from '../records/work';

/** Something that an operator has to know. It names what it is about and says nothing of it. */
export interface Notice {
  readonly id: string;
  readonly type: string;
  readonly reference: string;
  readonly createdAt: string;
  readonly readAt?: string;
}

/** Tells those who follow a case. */
export async function notifyOperators(work: Work, caseId: string, type: string, reference: string): Promise<void> {
  const { db, context } = work;
  const team = await db
    .selectFrom('assignment')
    .where('ente_id', '=', context.enteId)
    .where('case_id', '=', caseId)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', todayOf(context))]))
    .select('operator_id')
    .distinct()
    .execute();
  if (team.length === 0) return;
  await db
    .insertInto('notice')
    .values(
      team.map(({ operator_id }) => ({
        ente_id: context.enteId,
        id: work.newId(),
        operator_id,
        type,
        reference,
        created_at: context.now,
        read_at: null,
      })),
    )
    .execute();
}

/** Lists the notices of the operator of the context, the latest first. */
export async function listNotices({ db, context }: Work): Promise<readonly Notice[]> {
  if (context.operatorId === undefined) return [];
  const rows = await db
    .selectFrom('notice')
    .where('ente_id', '=', context.enteId)
    .where('operator_id', '=', context.operatorId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(200)
    .select(['id', 'type', 'reference', 'created_at', 'read_at'])
    .execute();
  return rows.map(({ created_at, read_at, ...row }) => ({
    ...row,
    createdAt: created_at,
    ...(read_at === null ? {} : { readAt: read_at }),
  }));
}

/** Remembers that the operator of the context read a notice of theirs. */
export async function readNotice({ db, context }: Work, id: string): Promise<void> {
  await db
    .updateTable('notice')
    .set({ read_at: context.now })
    .where('ente_id', '=', context.enteId)
    .where('id', '=', id)
    .where('operator_id', '=', context.operatorId ?? '')
    .execute();
}
