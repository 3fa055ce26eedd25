import type { RecordEnvelope, Sensitivity } from '@cartella/model';
import type { AccessFacts } from '@cartella/profile';
import type { Context, RecordInput, Records, Transaction } from '../../src';
import { newId, systemOf } from '../databases';
import { recordOf } from '../fixtures';

/** How the operator of the matrix stands to a case. */
const relations = ['none', 'current', 'handing-over', 'ended', 'glass', 'opened', 'conflict', 'author'] as const;

type Relation = (typeof relations)[number];

/** A record of the matrix, with what the operator's facts about it were meant to be when it was made. */
export interface Cell {
  readonly record: RecordEnvelope;
  readonly caseId: string | undefined;
  readonly personId: string;
  readonly facts: AccessFacts;
  /** Stands in the contents of this record and of no other. */
  readonly marker: string;
}

/** An ente in which everything is there once. */
export interface World {
  readonly enteId: string;
  readonly operatorId: string;
  readonly unitId: string;
  readonly bodies: { readonly delegate: string; readonly accredited: string };
  readonly cells: readonly Cell[];
  readonly now: string;
}

const now = '2026-11-20T09:00:00.000Z';
const casework = [
  'diary-entry',
  'analisi-preliminare',
  'progetto-personalizzato',
  'intervento',
  'erogazione',
  'valutazione-finale',
  'presa-in-carico',
];

const markerOf = (id: string) => `segreto${id.replaceAll('-', '').slice(-20)}`;

/** The data of the matrix are not whole records: only what access looks at, and the marker. */
const content = (kind: string, id: string, links: object): RecordInput =>
  recordOf(kind as never, { ...links, note: markerOf(id) } as never, { id });

/** Makes a world: every kind × class × unit × relation, written by colleagues of the unit, or by the operator. */
export async function createWorld(records: Records): Promise<World> {
  const [enteId, operatorId, colleagueId, unitId, otherUnitId] = [newId(), newId(), newId(), newId(), newId()];
  const bodies = { delegate: newId(), accredited: newId() };
  const unwrapped = async <T extends { ok: boolean }>(result: Promise<T>) => {
    const value = await result;
    if (!value.ok) throw new Error(JSON.stringify(value));
    return value as Extract<T, { ok: true }>;
  };
  await records.transaction(systemOf(enteId), async (tx) => {
    for (const id of [operatorId, colleagueId]) {
      const data = { subject: id, givenName: 'Ada', familyName: 'Collaudo', assignments: [] };
      await unwrapped(tx.put(recordOf('operator', data, { id }), { expectedVersion: 0 }));
    }
    for (const [kind, bodyId] of Object.entries(bodies)) {
      await unwrapped(
        tx.delegate({ bodyId, kind: kind as 'delegate', act: 'Delibera 1/2026', validFrom: '2026-01-01' }),
      );
    }
  });
  const cells: Cell[] = [];
  for (const unit of ['own', 'other'] as const) {
    for (const relation of relations) {
      const writer: Context = {
        enteId,
        operatorId: relation === 'author' ? operatorId : colleagueId,
        roles: ['responsabile'],
        unitId: unit === 'own' ? unitId : otherUnitId,
        purpose: 'care-project',
        now,
      };
      const made = await records.transaction(writer, (tx) => createCase(tx, unit, relation, colleagueId, unwrapped));
      cells.push(...made);
      const [first] = made;
      await relate(
        records,
        { ...writer, operatorId: colleagueId },
        { enteId, operatorId, unitId, first, relation, made },
      );
    }
  }
  return { enteId, operatorId, unitId, bodies, cells, now };
}

async function createCase(
  tx: Transaction,
  unit: AccessFacts['unit'],
  relation: Relation,
  colleagueId: string,
  unwrapped: <T extends { ok: boolean }>(result: Promise<T>) => Promise<Extract<T, { ok: true }>>,
): Promise<Cell[]> {
  const caseId = newId();
  const personId = newId();
  const cells: Cell[] = [];
  const add = async (
    input: RecordInput,
    sensitivity: Sensitivity,
    least: Sensitivity,
    changes: Partial<AccessFacts> = {},
  ) => {
    const inCase = !['person', 'household'].includes(input.kind);
    const { value } = await unwrapped(
      tx.put({ ...input, sensitivity }, { expectedVersion: 0, ...(inCase ? { caseId } : {}) }),
    );
    const tied =
      relation === 'current' || relation === 'opened'
        ? 'current'
        : relation === 'handing-over' || relation === 'ended'
          ? relation
          : 'none';
    const facts: AccessFacts = {
      sensitivity: sensitivity === 'common' ? least : sensitivity,
      unit,
      assignment: tied,
      author: relation === 'author' ? 'yes' : 'no',
      glass: relation === 'glass' ? 'yes' : 'no',
      // Opened are the sealed records, and the person of the case, of whom an address is sealed.
      opening: relation === 'opened' && (sensitivity === 'sealed' || input.id === personId) ? 'yes' : 'no',
      conflict: relation === 'conflict' ? 'yes' : 'no',
      ...changes,
    };
    const marker = markerOf(input.id);
    cells.push({ record: value as RecordEnvelope, caseId: inCase ? caseId : undefined, personId, facts, marker });
    return input.id;
  };
  const personOf = (id: string) =>
    recordOf(
      'person',
      {
        identity: 'declared',
        familyName: markerOf(id),
        citizenships: [`c-${markerOf(id)}`],
        addresses: [
          { kind: 'residence', streetName: markerOf(id) },
          { kind: 'protected', streetName: `nascosta-${markerOf(id)}` },
        ],
      },
      { id },
    ) as RecordInput;

  await add(personOf(personId), 'common', 'common');
  const members: string[] = [personId];
  // Only the person of the case is declared a relative; members of the household are known through it, sealed ones through nothing.
  const aside: Partial<AccessFacts> = { conflict: 'no' };
  for (const sensitivity of ['special', 'judicial'] as const)
    members.push(await add(personOf(newId()), sensitivity, 'common', aside));
  await add(personOf(newId()), 'sealed', 'common', { ...aside, assignment: 'none', glass: 'no' });
  const householdId = await add(
    content('household', newId(), { members: members.map((id) => ({ personId: id, from: '2026-01-01' })) }),
    'common',
    'common',
  );
  await add(
    content('cartella-sociale', caseId, { personId, householdId, openedOn: '2026-11-02' }),
    'special',
    'special',
  );
  for (const kind of casework) {
    for (const sensitivity of ['special', 'judicial', 'sealed'] as const) {
      const presa = { startDate: '2026-11-02', responsibleOperatorId: colleagueId, kind: 'social' };
      await add(
        content(kind, newId(), { cartellaId: caseId, ...(kind === 'presa-in-carico' ? presa : {}) }),
        sensitivity,
        'special',
      );
    }
  }
  for (const sensitivity of ['special', 'judicial', 'sealed'] as const) {
    await add(content('accesso', newId(), { personId, date: '2026-11-02' }), sensitivity, 'special');
  }
  await unwrapped(tx.appendEvents(caseId, [{ note: markerOf(caseId) }], 0));
  return cells;
}

interface Tie {
  readonly enteId: string;
  readonly operatorId: string;
  readonly unitId: string;
  readonly first: Cell | undefined;
  readonly relation: Relation;
  readonly made: readonly Cell[];
}

/** Ties the operator to a case after it was made, through the interface that an application uses. */
async function relate(records: Records, head: Context, { operatorId, first, relation, made }: Tie): Promise<void> {
  const caseId = made.find(({ caseId }) => caseId !== undefined)?.caseId ?? '';
  const until: Partial<Record<Relation, string>> = { 'handing-over': '2026-11-10', ended: '2026-01-31' };
  const assignment = { caseId, operatorId, role: 'equipe', reason: 'collaudo', validFrom: '2026-01-01' };
  if (['current', 'opened', 'handing-over', 'ended'].includes(relation)) {
    const validTo = until[relation];
    const result = await records.transaction(head, (tx) =>
      tx.assign({ ...assignment, ...(validTo === undefined ? {} : { validTo }) }),
    );
    if (!result.ok) throw new Error(JSON.stringify(result));
  }
  const operator: Context = { ...head, operatorId, roles: ['assistente-sociale'] };
  if (relation === 'glass') {
    const result = await records.transaction(operator, (tx) =>
      tx.breakTheGlass(caseId, { reason: 'emergency', explanation: 'Chiamata del pronto soccorso' }),
    );
    if (!result.ok) throw new Error(JSON.stringify(result));
  }
  if (relation === 'conflict') {
    await records.transaction(operator, (tx) => tx.declareConflict(operatorId, first?.personId ?? '', 'relative'));
  }
  for (const { record } of made.filter(({ facts }) => facts.opening === 'yes')) {
    const request = await records.transaction(operator, (tx) =>
      tx.requestOpening(record.id, { act: 'Decreto 1/2026', reason: 'collaudo' }),
    );
    if (!request.ok) throw new Error(JSON.stringify(request));
    const agreed = await records.transaction(head, (tx) => tx.agreeToOpening(request.value));
    if (!agreed.ok) throw new Error(JSON.stringify(agreed));
  }
}
