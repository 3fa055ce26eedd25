import type { CalendarOptions } from '@cartella/core';
import type { Cartella } from '@cartella/profile';
import type { Transaction } from '@cartella/records';
import type { VocabularySet } from '@cartella/vocabularies';
import { createRecordCheck } from '../check';
import type { Session } from '../session';
import type { CaseCommand } from './case-command.schema';
import { openCase } from './case-view';
import { type Execution, executeCommand } from './execute';
import { roleFor, stepContextOf } from './step-context';

/** What cases are carried on with. */
export interface CaseWorkOptions {
  readonly cartella: Cartella;
  readonly largeVocabularies: VocabularySet;
  readonly calendar: CalendarOptions;
  readonly newId: () => string;
}

/** Who does a step, and at which moment. */
export interface StepBy {
  readonly session: Pick<Session, 'enteId' | 'operatorId' | 'roles' | 'unitId' | 'homeEnteId' | 'unitKinds'>;
  readonly now: Date;
}

/** Does a step of a case, or the first step of a procedure; `undefined` where there is no such case or procedure. */
export type CaseWork = (
  tx: Transaction,
  by: StepBy,
  of: { readonly caseId: string } | { readonly procedure: string },
  command: CaseCommand,
) => Promise<Execution | undefined>;

/** Carries cases on as the API does, within a transaction of the caller: for imports, jobs and demonstrations. */
export function createCaseWork({ cartella, largeVocabularies, calendar, newId }: CaseWorkOptions): CaseWork {
  const check = createRecordCheck(cartella, largeVocabularies);
  return async (tx, { session, now }, of, command) => {
    const open = 'caseId' in of ? await openCase(tx, cartella.procedures, of.caseId) : undefined;
    const procedure = 'caseId' in of ? open?.procedure : cartella.procedures[of.procedure];
    if (procedure === undefined) return undefined;
    const role = roleFor(session, procedure, command.step);
    const context = stepContextOf(session, role, calendar, open?.records ?? [], now);
    return executeCommand(tx, procedure, open, command, { cartella, check, newId, context });
  };
}
