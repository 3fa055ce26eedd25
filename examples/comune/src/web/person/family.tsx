import { Genogram, type GenogramProps } from '@cartella/forms-react/genogram';
import { HouseholdEditor } from '@cartella/forms-react/household';
import type { HouseholdData } from '@cartella/model';
import { api } from '../api';
import { personName } from '../person-name';
import { useDrawing } from '../writing/use-drawing';
import { DrawingBar, DrawingPartings } from './drawing-bar';
import { type SectionProps, useWriting } from './person-file';
import { Refused } from './refused';
import type { Relatives } from './relatives';
import { saveDrawing, tieDrawn } from './save-drawing';
import { useRelatives } from './use-relatives';

type Drawn = Pick<GenogramProps['records'], 'persons' | 'relationships'>;

/** Who lives with the person, and the family of three generations. */
export function Family({ file }: SectionProps) {
  const { relatives, readAgain, today } = useRelatives(file);
  const { write, refusal } = useWriting();
  const caseId = file.current?.id;
  const work = useDrawing<Drawn, Relatives>({
    draftKey: `genogramma:${file.person.id}`,
    read: relatives,
    readAgain,
    drawingOf: familyDrawn,
    send: ({ persons, ties }, { relationships, ...drawn }) =>
      saveDrawing({
        before: ties.filter(isFamily),
        after: relationships,
        persons: drawn.persons,
        knownPersons: persons,
        caseId,
        today,
      }),
  });
  if (relatives === undefined || !work.isReady) return <p role="status">Caricamento…</p>;
  const { households, persons } = relatives;
  const named = persons.map(({ id, data }) => ({ id, name: personName(data) }));
  const alone = untiedIn(work.drawn, persons);
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
      <Refused refusal={work.refusal} />
      <DrawingPartings work={work} names={[...named, ...memberNames(work.drawn)]} />
      <DrawingBar words="Salva il genogramma" work={work} isHeld={alone.length > 0} />
      {/* What would be drawn while it is being saved would be of no version. */}
      <div inert={work.isBusy}>
        <Genogram
          key={work.key}
          records={{ ...work.start, ...(live !== undefined && { household: live.data }) }}
          focus={file.person.id}
          today={today}
          onChange={({ persons: members, relationships }) =>
            work.draw({ persons: members, relationships: relationships.map(tieDrawn) })
          }
        />
      </div>
    </>
  );
}

function isFamily({ data: { nature } }: Relatives['ties'][number]): boolean {
  return nature === 'family' || nature === 'couple';
}

/** What a genogram draws of the records. */
function familyDrawn({ persons, ties }: Relatives): Drawn {
  return { persons: persons.map(({ id, data }) => ({ id, data })), relationships: ties.filter(isFamily).map(tieDrawn) };
}

function memberNames(drawn: Drawn | undefined) {
  return (drawn?.persons ?? []).map(({ id, data }) => ({ id, name: personName(data) }));
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
