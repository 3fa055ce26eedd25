import type { Cartella } from '@cartella/profile';
import type { StandingCase, Transaction } from '@cartella/records';
import type { Session } from '../session';
import type { CaseListQuery } from './case-list.schema';
import { reachesOf, reaching } from './reach';
import { type CaseSummary, summarise } from './summary';

/** A page of cases, and how many there are on all pages. */
export interface CaseList {
  readonly cases: readonly CaseSummary[];
  readonly total: number;
}

/** The columns that a list is ordered by, as records know them. */
const orders = { due: 'due', openedOn: 'openedOn', updatedAt: 'movedAt', state: 'state' } as const;

/** The cases that an operator may see, filtered, ordered and cut into pages; only those of the page are looked into. */
export async function listCases(
  tx: Transaction,
  cartella: Pick<Cartella, 'policy' | 'procedures'>,
  session: Session,
  query: CaseListQuery,
): Promise<CaseList> {
  const [, sign = '', column = 'updatedAt'] = /^(-?)(.+)$/.exec(query.sort ?? '-updatedAt') ?? [];
  const order = orders[column as keyof typeof orders];
  const reaches = reachesOf(session, cartella);
  const isOne = reaches.length === 1;
  const first = (query.page - 1) * query.size;
  const asked = {
    ...(query.for === 'operator' && { responsibleId: session.operatorId }),
    // Nothing is of the service of whoever has none.
    ...(query.for === 'unit' && { unitId: session.unitId ?? session.operatorId }),
    ...(query.procedure !== undefined && { procedure: query.procedure }),
    ...(query.standing !== undefined && { live: query.standing === 'live' }),
    order,
    descending: sign === '-',
    // What is looked for under several purposes is put in order here.
    ...(isOne ? { size: query.size, offset: first } : { size: Math.min(first + query.size, 200) }),
  };
  const parts = [];
  for (const reach of reaches) {
    const { within } = reach;
    const own = await reaching(tx, reach);
    const { cases, total } = await own.listStandings({ ...asked, ...(within !== undefined && { within }) });
    parts.push({ total, cases: cases.map((found) => ({ own, found })) });
  }
  const all = parts.flatMap(({ cases }) => cases);
  const page = isOne ? all : inOrder(all, order, sign === '-').slice(first, first + query.size);
  return {
    cases: await summarise(page),
    total: parts.reduce((sum, { total }) => sum + total, 0),
  };
}

/** Cases in the order of a column, those that have nothing in it last. */
function inOrder<T extends { readonly found: StandingCase }>(
  cases: readonly T[],
  order: (typeof orders)[keyof typeof orders],
  descending: boolean,
): T[] {
  return cases.toSorted(({ found: one }, { found: other }) => {
    const [left, right] = [one[order], other[order]];
    if (left === undefined || right === undefined || left === right)
      return left === right ? 0 : left === undefined ? 1 : -1;
    return left < right === descending ? 1 : -1;
  });
}
