import { Ecomap, type EcomapProps } from '@cartella/forms-react/ecomap';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../api';
import { personName } from '../person-name';
import { type SectionProps, useWriting } from './person-file';
import { Refused } from './refused';
import { SaveBar } from './save-bar';
import { saveDrawing } from './save-drawing';
import { useRelatives } from './use-relatives';

/** The person's network: kin, friends, services, with how each tie is. */
export function Network({ file }: SectionProps) {
  const { relatives, readAt, today } = useRelatives(file);
  const organisations = useQuery({ queryKey: ['organisations'], queryFn: () => answerOf(api.records('organisation')) });
  const { write, refusal, isBusy } = useWriting();
  const [drawn, setDrawn] = useState<EcomapProps['ties'] | undefined>();
  if (relatives === undefined || organisations.data === undefined) return <p role="status">Caricamento…</p>;
  const { person, current } = file;
  const own = relatives.ties.filter(({ data }) => data.personId === person.id);
  const keep = async () => {
    if (drawn === undefined) return;
    if (await write(() => saveDrawing({ before: own, after: drawn, caseId: current?.id, today }))) setDrawn(undefined);
  };
  const names = Object.fromEntries([
    ...relatives.persons.map(({ id, data }) => [id, personName(data)]),
    ...organisations.data.records.map(({ id, data }) => [id, String((data as { readonly name?: unknown }).name)]),
  ]);
  const home = relatives.households.flatMap(({ data: { members } }) =>
    members.filter(({ validTo, personId }) => validTo === undefined && personId !== person.id),
  );
  return (
    <>
      <Refused refusal={refusal} />
      {drawn !== undefined && <SaveBar words="Salva l’ecomappa" isBusy={isBusy} onSave={() => void keep()} />}
      <Ecomap
        key={readAt}
        centre={personName(person.data)}
        personId={person.id as EcomapProps['personId']}
        household={home.map(({ personId }) => names[personId] ?? '…')}
        ties={own}
        names={names}
        today={today}
        onChange={setDrawn}
      />
    </>
  );
}
