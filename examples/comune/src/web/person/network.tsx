import { Ecomap, type EcomapProps } from '@cartella/forms-react/ecomap';
import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api';
import { personName } from '../person-name';
import { useDrawing } from '../writing/use-drawing';
import { DrawingBar, DrawingPartings } from './drawing-bar';
import type { SectionProps } from './person-file';
import { Refused } from './refused';
import type { Relatives } from './relatives';
import { saveDrawing, tieDrawn } from './save-drawing';
import { useRelatives } from './use-relatives';

interface Drawn {
  readonly ties: EcomapProps['ties'];
}

/** The person's network: kin, friends, services, with how each tie is. */
export function Network({ file }: SectionProps) {
  const { person, current } = file;
  const { relatives, readAgain, today } = useRelatives(file);
  const organisations = useQuery({ queryKey: ['organisations'], queryFn: () => answerOf(api.records('organisation')) });
  const own = ({ ties }: Relatives) => ties.filter(({ data }) => data.personId === person.id);
  const work = useDrawing<Drawn, Relatives>({
    draftKey: `ecomappa:${person.id}`,
    read: relatives,
    readAgain,
    drawingOf: (read) => ({ ties: own(read).map(tieDrawn) }),
    send: (read, { ties }) => saveDrawing({ before: own(read), after: ties, caseId: current?.id, today }),
  });
  if (relatives === undefined || organisations.data === undefined || !work.isReady)
    return <p role="status">Caricamento…</p>;
  const names: Readonly<Record<string, string>> = Object.fromEntries([
    ...relatives.persons.map(({ id, data }) => [id, personName(data)]),
    ...organisations.data.records.map(({ id, data }) => [id, String((data as { readonly name?: unknown }).name)]),
  ]);
  const home = relatives.households.flatMap(({ data: { members } }) =>
    members.filter(({ validTo, personId }) => validTo === undefined && personId !== person.id),
  );
  return (
    <>
      <Refused refusal={work.refusal} />
      <DrawingPartings work={work} names={Object.entries(names).map(([id, name]) => ({ id, name }))} />
      <DrawingBar words="Salva l’ecomappa" work={work} />
      {/* What would be drawn while it is being saved would be of no version. */}
      <div inert={work.isBusy}>
        <Ecomap
          key={work.key}
          centre={personName(person.data)}
          personId={person.id as EcomapProps['personId']}
          household={home.map(({ personId }) => names[personId] ?? '…')}
          ties={work.start.ties}
          names={names}
          today={today}
          onChange={(ties) => work.draw({ ties: ties.map(tieDrawn) })}
        />
      </div>
    </>
  );
}
