import type { Procedure, Step } from '@cartella/workflow';
import type { Point } from './point';

/** Lists the points of a procedure. */
export function procedurePoints(procedure: Procedure): Point[] {
  const { id, version, label, records, deadlines, steps } = procedure;
  const point = `procedures/${id}`;
  return [
    [point, version],
    [`${point}/label`, label],
    ...Object.entries(records).map(([name, record]): Point => [`${point}/records/${name}`, record]),
    ...(['states', 'phases', 'outcomes'] as const).flatMap((what) =>
      procedure[what].flatMap(({ label: name, ...part }): Point[] => [
        [`${point}/${what}/${part.id}`, part],
        [`${point}/${what}/${part.id}/label`, name],
      ]),
    ),
    ...deadlines.flatMap(({ label: name, term, ...deadline }): Point[] => [
      [`${point}/deadlines/${deadline.id}`, { ...deadline, unit: term.unit, lastDay: term.lastDay }],
      [`${point}/deadlines/${deadline.id}/label`, name],
      [`${point}/deadlines/${deadline.id}/amount`, term.amount],
    ]),
    ...steps.flatMap((step) => stepPoints(`${point}/steps/${step.id}`, step)),
  ];
}

function stepPoints(point: string, step: Step): Point[] {
  const { label, guard, who, after, fourEyes, asks, from, to, norm, optional } = step;
  return [
    [point, { from, to, norm, optional }],
    [`${point}/label`, label],
    [`${point}/guard`, guard],
    [`${point}/roles`, who.roles],
    [`${point}/units`, who.units],
    [`${point}/after`, after],
    [`${point}/fourEyes`, fourEyes],
    [`${point}/signatures`, asks?.signatures],
    ...(asks?.documents ?? []).map((document): Point => [`${point}/documents/${document.id}`, document]),
  ];
}
