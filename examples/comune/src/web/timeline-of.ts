import type { Label } from '@cartella/core';
import type { TimelineEntry } from '@cartella/forms-react';
import type { CaseView } from '@cartella/server';
import type { Procedure } from '@cartella/workflow';

/** The events of a case with who did each and, where more than one body takes part, for which. */
export function timelineOf(
  { events, state }: Pick<CaseView, 'events' | 'state'>,
  { bodies }: Pick<Procedure, 'bodies'>,
  nameOf: (operatorId: string) => string,
  label: (label: Label) => string,
): readonly TimelineEntry[] {
  const [holder] = bodies;
  const bodyOf = (enteId: string) => bodies.find(({ id }) => state.parties[id] === enteId) ?? holder;
  return events.map(({ sequence, event }) => {
    const body = bodies.length > 1 ? bodyOf(event.actor.enteId) : undefined;
    return {
      sequence,
      event,
      by: nameOf(event.actor.operatorId),
      ...(body !== undefined && { body: label(body.label) }),
    };
  });
}
