import { todayOf } from '../context';
import type { Glass } from '../glass';
import type { Work } from '../records/work';

/** Something that an operator has to know. It names what it is about and says nothing of it. */
export interface Notice {
  readonly id: string;
  readonly type: string;
  readonly reference: string;
  readonly createdAt: string;
  readonly readAt?: string;
  /** The opening that the notice tells of: whoever follows a case knows who looked into it, and why. */
  readonly glass?: Pick<Glass, 'caseId' | 'operatorId' | 'reason' | 'explanation' | 'expiresAt'>;
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
    .leftJoin('glass', (join) =>
      join.onRef('glass.ente_id', '=', 'notice.ente_id').onRef('glass.id', '=', 'notice.reference'),
    )
    .where('notice.ente_id', '=', context.enteId)
    .where('notice.operator_id', '=', context.operatorId)
    .orderBy('notice.created_at', 'desc')
    .orderBy('notice.id')
    .limit(200)
    .select(['notice.id', 'notice.type', 'notice.reference', 'notice.created_at', 'notice.read_at'])
    .select(['glass.case_id', 'glass.operator_id', 'glass.reason', 'glass.explanation', 'glass.expires_at'])
    .execute();
  return rows.map(
    ({ id, type, reference, created_at, read_at, case_id, operator_id, reason, explanation, expires_at }) => ({
      id,
      type,
      reference,
      createdAt: created_at,
      ...(read_at !== null && { readAt: read_at }),
      ...(case_id !== null &&
        operator_id !== null &&
        reason !== null &&
        explanation !== null &&
        expires_at !== null && {
          glass: { caseId: case_id, operatorId: operator_id, reason, explanation, expiresAt: expires_at },
        }),
    }),
  );
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
