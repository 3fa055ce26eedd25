import { addDays, type CivilDate, canonicalJson } from '@cartella/core';
import type { FamilyMember } from '@cartella/forms-react/genogram';
import type { ModelRecord } from '@cartella/model';
import type { Answer, RecordWritten } from '@cartella/server/client';
import { api } from '../api';

/** A tie as a drawing gives it back. */
type DrawnTie = Pick<ModelRecord<'relationship'>, 'id' | 'data'> & {
  readonly validFrom?: string;
  readonly validTo?: string;
};

/** What a drawing changed: what there was, what there is now, and to which case it belongs. */
export interface DrawnChange {
  readonly before: readonly ModelRecord<'relationship'>[];
  readonly after: readonly DrawnTie[];
  /** Persons that the drawing added or corrected. */
  readonly persons?: readonly FamilyMember[];
  readonly knownPersons?: readonly ModelRecord<'person'>[];
  readonly caseId: string | undefined;
  readonly today: CivilDate;
}

/** Writes what a drawing changed, record by record; what is taken off the drawing ends, and stays in the history. @returns The first refusal. */
export async function saveDrawing(change: DrawnChange): Promise<Answer<unknown> | undefined> {
  const ids = new Map<string, string>();
  for (const member of change.persons ?? []) {
    const known = change.knownPersons?.find(({ id }) => id === member.id);
    if (known !== undefined && same(known.data, { ...known.data, ...member.data })) continue;
    const answer = await savePerson(member, known, change.caseId);
    if (!answer.ok) return answer;
    ids.set(member.id, answer.value.id);
  }
  const real = (id: string | undefined) => (id === undefined ? undefined : (ids.get(id) ?? id));
  for (const tie of change.after) {
    const old = change.before.find(({ id }) => id === tie.id);
    const isSame = old !== undefined && same(tieDrawn(old), tieDrawn(tie));
    if (isSame) continue;
    const { otherPersonId, ...rest } = tie.data;
    const other = real(otherPersonId);
    const data = { ...rest, personId: real(rest.personId) ?? rest.personId, ...(other && { otherPersonId: other }) };
    const answer = await saveTie({ ...tie, data: data as DrawnTie['data'] }, old, change.caseId);
    if (!answer.ok) return answer;
  }
  for (const old of change.before.filter(({ id }) => !change.after.some((tie) => tie.id === id))) {
    const last = addDays(change.today, -1);
    const validTo = old.validFrom !== undefined && old.validFrom > last ? old.validFrom : last;
    const answer = await saveTie({ ...old, validTo }, old, change.caseId);
    if (!answer.ok) return answer;
  }
  return undefined;
}

function savePerson(
  { id, data }: FamilyMember,
  known: ModelRecord<'person'> | undefined,
  caseId: string | undefined,
): Promise<Answer<RecordWritten>> {
  const persons = api.recordsOf('person');
  return known === undefined
    ? persons.create({ data, ...(caseId !== undefined && { caseId }) }, `person-${id}`)
    : persons.correct(id, known.version, { data: { ...known.data, ...data }, reason: 'Corretta dal genogramma' });
}

function saveTie(
  { id, data, validFrom, validTo }: DrawnTie,
  old: ModelRecord<'relationship'> | undefined,
  caseId: string | undefined,
): Promise<Answer<RecordWritten>> {
  const ties = api.recordsOf('relationship');
  const record = {
    data,
    ...(validFrom !== undefined && { validFrom }),
    ...(validTo !== undefined && { validTo }),
  } as Parameters<typeof ties.create>[0];
  return old === undefined
    ? ties.create({ ...record, ...(caseId !== undefined && { caseId }) }, `tie-${id}`)
    : ties.correct(id, old.version, { ...record, reason: 'Cambiato nel disegno' });
}

/** What a drawing is about of the record of a tie. */
export function tieDrawn({ id, data, validFrom, validTo }: DrawnTie): DrawnTie {
  return { id, data, ...(validFrom !== undefined && { validFrom }), ...(validTo !== undefined && { validTo }) };
}

function same(one: unknown, other: unknown): boolean {
  const written = (value: unknown) => canonicalJson(JSON.parse(JSON.stringify(value)));
  return written(one) === written(other);
}
