import {
  type AccessAction,
  type AccessDecision,
  type AccessPolicy,
  type AccessRequest,
  type AccessTable,
  accessTable,
  type SensitivityOverrides,
  type SoughtProperty,
} from '@cartella/profile';
import { type RawBuilder, sql } from 'kysely';

/** The answers of the policy to one request, kept so that each is worked out once. */
export interface Access {
  readonly policy: AccessPolicy;
  readonly overrides: SensitivityOverrides | undefined;
  readonly table: (action: AccessAction, kind: string, sought?: readonly SoughtProperty[]) => AccessTable;
}

// A policy is never changed in place: its answers are the same for whoever opened the records with it.
const answersOf = new WeakMap<AccessPolicy, Map<string, Map<string, AccessTable>>>();

/** Prepares the answers of a policy, request by request. */
export function createAccess(
  policy: AccessPolicy,
  overrides?: SensitivityOverrides,
): (request: AccessRequest) => Access {
  const askers = answersOf.get(policy) ?? new Map<string, Map<string, AccessTable>>();
  answersOf.set(policy, askers);
  return (request) => {
    const who = JSON.stringify([[...request.roles].sort(), request.body, request.purpose]);
    const tables = askers.get(who) ?? new Map<string, AccessTable>();
    // Roles and purposes are few; whoever invents them without end finds the door shut rather than the memory full.
    if (askers.size > 500) askers.clear();
    askers.set(who, tables);
    return {
      policy,
      overrides,
      table(action, kind, sought = []) {
        const key = sought.length === 0 ? `${action} ${kind}` : JSON.stringify([action, kind, sought]);
        const known = tables.get(key);
        if (known !== undefined) return known;
        const table = accessTable(policy, request, action, kind, sought);
        if (tables.size > 5000) tables.clear();
        tables.set(key, table);
        return table;
      },
    };
  };
}

/** The condition that a row's number is one of those that the table allows. */
export function isAllowedSql({ decisions }: AccessTable, number: RawBuilder<number>): RawBuilder<boolean> {
  const bits = new Uint8Array(Math.ceil(decisions.length / 8));
  for (const [index, decision] of decisions.entries()) {
    if (decision.allowed) bits[index >> 3] = (bits[index >> 3] ?? 0) | (1 << (index & 7));
  }
  return sql<boolean>`get_bit(decode(${Buffer.from(bits).toString('hex')}, 'hex'), ${number}) = 1`;
}

/** What the table says of a number. */
export function decisionAt(table: AccessTable, number: number): AccessDecision {
  return table.decisions[number] ?? { allowed: false, because: 'not-granted' };
}
