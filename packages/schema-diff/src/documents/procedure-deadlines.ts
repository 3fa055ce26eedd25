import { breaksBoth, breaksReaders, breaksWriters, harmless } from './document-change';
import { byKey, isSame } from './keyed';
import { type ProcedureChange, procedureChange } from './procedure-change';
import type { DeadlineDocument, ProcedureDocument } from './procedure-document';

/** Compares the deadlines of two versions of a procedure: whoever acts as before may now be late, or be thought late. */
export function diffDeadlines(before: ProcedureDocument, after: ProcedureDocument): ProcedureChange[] {
  const { lost, gained, kept } = byKey(before.deadlines, after.deadlines, ({ id }) => id);
  return [
    ...lost.map(({ id }) => procedureChange('deadline.removed', ['deadlines', id], breaksReaders, { deadline: id })),
    ...gained.map(({ id }) => procedureChange('deadline.added', ['deadlines', id], breaksWriters, { deadline: id })),
    ...kept.flatMap(([was, is]) => diffDeadline(was, is)),
  ];
}

function diffDeadline(was: DeadlineDocument, is: DeadlineDocument): ProcedureChange[] {
  const path = ['deadlines', is.id];
  const changes: ProcedureChange[] = [];
  const witness = { deadline: is.id, before: { ...was.term }, after: { ...is.term } };
  if (was.term.unit !== is.term.unit || was.term.lastDay !== is.term.lastDay) {
    changes.push(procedureChange('deadline.recounted', path, breaksBoth, witness));
  } else if (was.term.amount !== is.term.amount) {
    const shorter = is.term.amount < was.term.amount;
    changes.push(
      procedureChange(
        shorter ? 'deadline.shortened' : 'deadline.lengthened',
        path,
        shorter ? breaksWriters : breaksReaders,
        witness,
      ),
    );
  }
  if (was.longestSuspension !== is.longestSuspension) {
    changes.push(procedureChange('deadline.suspension-changed', path, breaksBoth, { deadline: is.id }));
  }
  if (!isSame(was.silence, is.silence)) {
    changes.push(procedureChange('deadline.silence-changed', path, breaksBoth, { deadline: is.id }));
  }
  if (!isSame(was.norm, is.norm)) changes.push(procedureChange('deadline.norm-changed', path, harmless));
  return changes;
}
