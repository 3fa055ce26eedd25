import type { Purpose } from '@cartella/model';
import type { Cartella } from '@cartella/profile';
import type { CasesWithin, Transaction } from '@cartella/records';
import type { Procedure, Step } from '@cartella/workflow';
import type { Session } from '../session';

/** Why an operator works on a case and, where it is not for all that the case is about, the only steps of it that are theirs. */
export interface CaseWork {
  readonly purpose: Purpose;
  readonly steps?: ReadonlySet<string>;
}

/** Cases that an operator may look for, and why. */
export interface Reach {
  readonly purpose: Purpose;
  /** Of any procedure when absent. */
  readonly within?: readonly CasesWithin[];
}

type Who = Pick<Session, 'roles'>;
type What = Pick<Cartella, 'policy' | 'procedures'>;

const general: Purpose = 'care-project';

/**
 * Finds why somebody works on the cases of a procedure: for its purpose, or for that of the only steps that their roles may take. Who has no
 * step in it has what their rights give without regard to a purpose.
 */
export function workIn({ roles }: Who, procedure: Procedure | undefined): CaseWork {
  const own = procedure?.purpose ?? general;
  const theirs = (procedure?.steps ?? []).filter(({ who }) =>
    roles.some((role) => who.roles.includes(role) || who.responsibleOr?.includes(role) === true),
  );
  if (theirs.length === 0) return { purpose: general };
  const purpose = theirs.some((step) => (step.purpose ?? own) === own) ? own : theirs[0]?.purpose;
  if (purpose === undefined || purpose === own) return { purpose: own };
  return { purpose, steps: new Set(theirs.filter((step) => step.purpose === purpose).map(({ id }) => id)) };
}

/** The transaction in which an operator works on a case, for the purpose of its procedure or of their steps. */
export async function workOn(
  tx: Transaction,
  who: Who,
  { procedures }: Pick<What, 'procedures'>,
  caseId: string,
): Promise<{ readonly tx: Transaction } & CaseWork> {
  // Who works on every case for the purpose of the request need not be asked which case it is.
  const isAlike = [undefined, ...Object.values(procedures)]
    .map((procedure) => workIn(who, procedure))
    .every(({ purpose, steps }) => purpose === tx.context.purpose && steps === undefined);
  if (isAlike) return { tx, purpose: general };
  const work = workIn(who, procedures[(await tx.procedureOfCase(caseId)) ?? '']);
  return { ...work, tx: await forPurpose(tx, work.purpose) };
}

/** The transaction for a purpose: itself where that is its own. */
export async function forPurpose(tx: Transaction, purpose: Purpose): Promise<Transaction> {
  return tx.context.purpose === purpose ? tx : tx.forPurpose(purpose);
}

/** The transaction in which a reach is looked into; who may look for everything does so for the purpose that they asked for. */
export function reaching(tx: Transaction, { purpose, within }: Reach): Promise<Transaction> {
  return within === undefined ? Promise.resolve(tx) : forPurpose(tx, purpose);
}

/** What an operator may look for: everything at once, unless the rights of some of their roles hold for certain purposes only. */
export function reachesOf({ roles }: Who, { policy, procedures }: What): readonly Reach[] {
  const isLimited = roles.some((role) =>
    policy.roles[role]?.grants.some(({ kinds, purposes }) => purposes !== undefined && kinds.includes('case-event')),
  );
  if (!isLimited) return [{ purpose: general }];
  const found = new Map<Purpose, CasesWithin[]>();
  for (const procedure of Object.values(procedures)) {
    const { purpose, steps } = workIn({ roles }, procedure);
    const states = steps && statesOf(procedure.steps.filter(({ id }) => steps.has(id)));
    const within = { procedure: procedure.id, ...(states !== undefined && { states }) };
    found.set(purpose, [...(found.get(purpose) ?? []), within]);
  }
  return [...found].map(([purpose, within]) => ({ purpose, within }));
}

/** The states in which some of these steps can be taken; any, where one of them can be taken whatever the state. */
export function statesOf(steps: readonly Step[]): readonly string[] | undefined {
  const states = steps.map(({ from }) => from);
  return states.some((from) => typeof from === 'string') ? undefined : [...new Set(states.flat())];
}
