import type { Issue } from '@cartella/core';
import type { Transaction } from '@cartella/records';
import type { StepDone } from '@cartella/workflow';

/** Makes the operators of a body that a step calls to the case part of it: what it asks of them, they have to see. */
export async function callBodies(tx: Transaction, caseId: string, event: StepDone): Promise<readonly Issue[]> {
  const called = Object.values(event.parties ?? {}).filter((id) => id !== tx.context.enteId);
  if (called.length === 0) return [];
  const { records: operators } = await tx.find('operator', {}, { size: 200 });
  for (const organisationId of called) {
    const units = await tx.find('unit', { refersTo: organisationId }, { size: 200 });
    const ids = new Set(units.records.map(({ id }) => id));
    for (const { id, data } of operators) {
      const post = data.assignments.find(({ unitId }) => ids.has(unitId));
      if (post === undefined) continue;
      const assigned = await tx.assign({
        caseId,
        operatorId: id,
        role: post.role,
        reason: event.step,
        validFrom: event.date,
      });
      if (!assigned.ok) return assigned.issues;
    }
  }
  return [];
}
