import { type CalendarOptions, civilDateInRome } from '@cartella/core';
import type { RecordEnvelope } from '@cartella/model';
import type { Procedure, StepContext } from '@cartella/workflow';
import type { Session } from '../session';

/** Who asks, in one of their roles, on which day, over which records: what a procedure decides with. */
export function stepContextOf(
  session: Pick<Session, 'enteId' | 'operatorId' | 'unitId' | 'homeEnteId' | 'unitKinds'>,
  role: string,
  calendar: CalendarOptions,
  records: readonly Pick<RecordEnvelope, 'id' | 'data'>[],
  now = new Date(),
): StepContext {
  return {
    today: civilDateInRome(now.getTime()),
    now: now.toISOString(),
    calendar,
    actor: {
      operatorId: session.operatorId,
      // Whoever works for another body acts for it, also in a case of this one.
      enteId: session.homeEnteId ?? session.enteId,
      role,
      ...(session.unitId !== undefined && { unitId: session.unitId }),
      ...(session.unitKinds !== undefined && { unitKinds: session.unitKinds[role] ?? [] }),
    },
    data: Object.fromEntries(records.map(({ id, data }) => [id, data])),
  };
}

/** The role of an operator that a step is for, or their first. */
export function roleFor({ roles }: Pick<Session, 'roles'>, procedure: Procedure, stepId: string): string {
  const who = procedure.steps.find(({ id }) => id === stepId)?.who;
  const able = [...(who?.roles ?? []), ...(who?.responsibleOr ?? [])];
  return roles.find((role) => able.includes(role)) ?? roles[0] ?? '';
}
