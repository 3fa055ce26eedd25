import type { Transaction } from '@cartella/records';
import type { Session } from '../session';
import type { CaseListQuery } from './case-list.schema';
import { type CaseSummary, summarise } from './work-list';

/** A page of cases, and how many there are on all pages. */
export interface CaseList {
  readonly cases: readonly CaseSummary[];
  readonly total: number;
}

/** The columns that a list is ordered by, as records know them. */
const orders = { due: 'due', openedOn: 'openedOn', updatedAt: 'movedAt', state: 'state' } as const;

/** The cases that an operator may see, filtered, ordered and cut into pages; only those of the page are looked into. */
export async function listCases(tx: Transaction, session: Session, query: CaseListQuery): Promise<CaseList> {
  const [, sign = '', column = 'updatedAt'] = /^(-?)(.+)$/.exec(query.sort ?? '-updatedAt') ?? [];
  const { cases, total } = await tx.listStandings({
    ...(query.for === 'operator' && { responsibleId: session.operatorId }),
    // Nothing is of the service of whoever has none.
    ...(query.for === 'unit' && { unitId: session.unitId ?? session.operatorId }),
    ...(query.procedure !== undefined && { procedure: query.procedure }),
    ...(query.standing !== undefined && { live: query.standing === 'live' }),
    order: orders[column as keyof typeof orders],
    descending: sign === '-',
    size: query.size,
    offset: (query.page - 1) * query.size,
  });
  return { cases: await Promise.all(cases.map((found) => summarise(tx, found))), total };
}
