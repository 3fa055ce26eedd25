import { Genogram, type GenogramProps } from '@cartella/forms-react/genogram';
import { HouseholdEditor } from '@cartella/forms-react/household';
import type { HouseholdData } from '@cartella/model';
import { useState } from 'react';
import { api } from '../api';
import { personName } from '../person-name';
import { type SectionProps, useWriting } from './person-file';
import { Refused } from './refused';
import { SaveBar } from './save-bar';
import { saveDrawing } from './save-drawing';
import { useRelatives } from './use-relatives';

type Drawn = GenogramProps['records'];

/** Who lives with the person, and the family of three generations. */
export function Family({ file }: SectionProps) {
  const { relatives, readAt, today } = useRelatives(file);
  const { write, refusal, isBusy } = useWriting();
  const [drawn, setDrawn] = useState<Drawn | undefined>();
  if (relatives === undefined) return <p role="status">Caricamento…</p>;
  const { households, persons, ties } = relatives;
  const caseId = file.current?.id;
  const named = persons.map(({ id, data }) => ({ id, name: personName(data) }));
  const family = ties.filter(({ data: { nature } }) => nature === 'family' || nature === 'couple');
  const alone = untiedIn(drawn, persons);
  const keep = async () => {
    if (drawn === undefined || alone.length > 0) return;
    const change = { before: family, after: drawn.relationships, persons: drawn.persons, knownPersons: persons };
    if (await write(() => saveDrawing({ ...change, caseId, today }))) setDrawn(undefined);
  };
  const live = households.find(({ data: { members } }) => members.some(({ validTo }) => validTo === undefined));
  return (
    <>
      <Refused refusal={refusal} />
      {households.map((household) => (
        <div key={`${household.id} ${household.version}`} className="mb-4">
          <HouseholdEditor
            household={household.data}
            persons={named}
            today={today}
            onChange={(data) =>
              void write(() =>
                api
                  .recordsOf('household')
                  .correct(household.id, household.version, { data: { ...data }, reason: 'Cambiato il nucleo' }),
              )
            }
          />
        </div>
      ))}
      {households.length === 0 && (
        <div className="mb-4">
          <p>Non si sa ancora con chi vive.</p>
          <button
            type="button"
            className="btn btn-outline-primary"
            onClick={() => void write(() => createHousehold(file.person.id, caseId))}
          >
            Registra il nucleo
          </button>
        </div>
      )}
      <h3 className="h5">Genogramma</h3>
      {alone.length > 0 && (
        <p className="callout warning" role="status">
          Prima di salvare di’ chi è per la famiglia: {alone.map(({ data }) => personName(data)).join(', ')}.
        </p>
      )}
      {drawn !== undefined && <SaveBar words="Salva il genogramma" isBusy={isBusy} onSave={() => void keep()} />}
      <Genogram
        key={readAt}
        records={{
          persons,
          relationships: family,
          ...(live !== undefined && { household: live.data }),
        }}
        focus={file.person.id}
        today={today}
        onChange={setDrawn}
      />
    </>
  );
}

/** Persons whom the drawing added and tied to nobody: once written they would belong to no family. */
function untiedIn(drawn: Drawn | undefined, known: readonly { readonly id: string }[]): Drawn['persons'] {
  return (drawn?.persons ?? []).filter(
    ({ id }) =>
      !known.some((person) => person.id === id) &&
      !drawn?.relationships.some(({ data }) => data.personId === id || data.otherPersonId === id),
  );
}

function createHousehold(personId: string, caseId: string | undefined) {
  const data: HouseholdData = { kind: 'di-fatto', members: [{ personId, cohabiting: true }] } as never;
  return api
    .recordsOf('household')
    .create({ data: { ...data }, ...(caseId !== undefined && { caseId }) }, crypto.randomUUID());
}
