import type { CaseState, Procedure, Step, StepCommand, StepContext } from '../src';

/** Bodies and people of the random cases, all invented. */
export const holder = 'ente-finto';
export const people = {
  social: 'op-finto-sociale',
  colleague: 'op-finto-collega',
  head: 'op-finto-responsabile',
  other: 'op-finto-altro',
};

const parties = ['person', 'operator', 'tutor', 'health-service'];
const signatures = parties.map((party) => ({ party }));

/** Contents that any record may have, so that every guard and every way out meets both fates. */
export const contents: readonly Record<string, unknown>[] = [
  {
    state: 'granted',
    outcome: 'simple',
    complexity: 'simple',
    kind: 'pais',
    goals: [{ id: 'g', achievement: 'achieved' }],
    pledges: [{}],
    signatures,
    startDate: '2026-01-07',
    validUntil: '2099-12-31',
    date: '2026-01-07',
  },
  {
    state: 'granted',
    outcome: 'complex',
    complexity: 'complex',
    kind: 'pais',
    goals: [{ id: 'g', achievement: 'partly' }],
    pledges: [{}],
    signatures,
    startDate: '2026-01-07',
    validUntil: '2099-12-31',
  },
  {
    state: 'granted',
    outcome: 'work',
    complexity: 'simple',
    kind: 'pais',
    goals: [{ id: 'g', achievement: 'achieved' }],
    pledges: [{}],
    signatures,
    startDate: '2026-01-07',
    validUntil: '2099-12-31',
  },
  {
    state: 'granted',
    outcome: 'specialist',
    kind: 'pais',
    goals: [{ id: 'g', achievement: 'achieved' }],
    pledges: [{}],
    signatures,
    startDate: '2026-01-07',
  },
  {
    state: 'granted',
    outcome: 'no-need',
    complexity: 'simple',
    kind: 'pai',
    goals: [],
    pledges: [],
    signatures: signatures.slice(1),
    validUntil: '2020-12-31',
  },
  {
    state: 'submitted',
    kind: 'pais',
    goals: [{ id: 'g' }],
    signatures: [{ party: 'legal-representative' }, ...signatures.slice(1)],
  },
  {},
];

/** What a random command gets wrong; most get nothing wrong. */
export type Fault =
  | 'none'
  | 'role'
  | 'body'
  | 'unit'
  | 'stale'
  | 'reason'
  | 'record'
  | 'document'
  | 'future'
  | 'extra'
  | 'version'
  | 'party';
export const faults: readonly Fault[] = [
  'none',
  'none',
  'none',
  'none',
  'none',
  'none',
  'role',
  'body',
  'unit',
  'stale',
  'reason',
  'record',
  'document',
  'future',
  'extra',
  'version',
  'party',
];

/** Who could do a step: an operator in one of its roles, for one of its bodies. */
export function actorsFor(procedure: Procedure, state: CaseState, step: Step): StepContext['actor'][] {
  const bodies = step.who.bodies ?? procedure.bodies.slice(0, 1).map(({ id }) => id);
  return bodies.flatMap((body) => {
    const enteId = state.parties[body] ?? `${body}-finto`;
    return [...step.who.roles, ...(step.who.responsibleOr ?? [])].flatMap((role) => {
      const someone = { enteId, role, ...(step.who.units !== undefined && { unitKinds: step.who.units }) };
      const own =
        step.who.responsibleOr !== undefined && state.responsible !== undefined
          ? [{ ...someone, operatorId: state.responsible }]
          : [];
      return [
        ...own,
        { ...someone, operatorId: role === 'responsabile' ? people.head : people.social },
        { ...someone, operatorId: people.colleague },
      ];
    });
  });
}

/** The documents that a step wants in a record, each a new one. */
function documentsIn(step: Step, record: string, nextId: () => string): Record<string, unknown> {
  const places = (step.asks?.documents ?? []).flatMap((document) => document.in ?? []);
  return Object.fromEntries(
    places.filter((place) => place.record === record).map(({ element }) => [element, [nextId()]]),
  );
}

/** A command that brings all that a step asks for, with some content and at most one fault. */
export function commandFor(
  procedure: Procedure,
  state: CaseState,
  step: Step,
  content: Record<string, unknown>,
  fault: Fault,
  today: string,
  nextId: () => string,
): StepCommand {
  const records = (step.produces ?? []).flatMap((product) => {
    if (product.kind !== 'record') return [];
    const known = state.records.findLast(({ as }) => as === product.record);
    if (fault === 'record' && product.optional !== true) return [];
    if ((product.mode === 'revise' || product.mode === 'sign') && known === undefined && product.optional === true)
      return [];
    const revises =
      known !== undefined && product.mode !== 'create' && procedure.records[product.record]?.many !== true;
    const target =
      revises || ((product.mode === 'revise' || product.mode === 'sign') && known !== undefined) ? known : undefined;
    return [
      {
        as: product.record,
        kind: procedure.records[product.record]?.kind ?? '',
        id: target?.id ?? nextId(),
        version: (target?.version ?? 0) + (fault === 'version' ? 3 : 1),
        data: { ...content, ...(fault !== 'document' && documentsIn(step, product.record, nextId)) },
      },
    ];
  });
  const extra = fault === 'extra' ? [{ as: 'inventato', kind: 'accesso', id: nextId(), version: 1, data: {} }] : [];
  return {
    step: step.id,
    expectedVersion: fault === 'stale' ? state.version + 7 : state.version,
    date: fault === 'future' ? '2098-01-01' : today,
    records: [...records, ...extra],
    documents: fault === 'document' ? [] : (step.asks?.documents ?? []).map(({ id }) => id),
    ...(fault !== 'reason' && { reason: 'other' }),
    ...(fault !== 'party' && { responsible: people.social }),
    parties:
      fault === 'party'
        ? {}
        : Object.fromEntries(
            (step.assigns?.bodies ?? []).map((body) => [body, state.parties[body] ?? `${body}-finto`]),
          ),
  };
}
