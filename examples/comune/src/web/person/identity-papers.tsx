import { type CivilDate, civilDateInRome } from '@cartella/core';
import { type Attachment, PersonPapers } from '@cartella/forms-react/person-papers';
import type { ModelRecord } from '@cartella/model';
import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api';
import { type SectionProps, useWriting } from './person-file';
import { Refused } from './refused';

type Paper = 'identity-document' | 'permesso-di-soggiorno';

/** Who the person is and on which title they stay, with what ends soon; written by whoever follows a path of theirs. */
export function IdentityPapers({ file: { person, current } }: SectionProps) {
  const { write, refusal } = useWriting();
  const found = useQuery({
    queryKey: ['papers', person.id],
    queryFn: async () => {
      const [identity, permits] = await Promise.all([
        papersOf('identity-document', person.id),
        papersOf('permesso-di-soggiorno', person.id),
      ]);
      return { identity, permits };
    },
  });
  if (found.data === undefined)
    return <p role="status">{found.isError ? 'I documenti di identità non si possono leggere.' : 'Caricamento…'}</p>;
  const { identity, permits } = found.data;
  const save = (kind: Paper, data: object, id: string | undefined) => {
    const known = [...identity, ...permits].find((one) => one.id === id);
    const records = api.recordsOf(kind);
    return write(() =>
      known === undefined
        ? records.create({ data: { ...data }, ...(current && { caseId: current.id }) }, crypto.randomUUID())
        : records.correct(known.id, known.version, { data: { ...data }, reason: 'Documento aggiornato' }),
    );
  };
  return (
    <>
      <Refused refusal={refusal} />
      <PersonPapers
        personId={person.id}
        identity={identity}
        permits={permits}
        today={civilDateInRome(Date.now()) as CivilDate}
        {...(current !== undefined && {
          onSaveIdentity: (data, id) => save('identity-document', data, id),
          onSavePermit: (data, id) => save('permesso-di-soggiorno', data, id),
        })}
      />
    </>
  );
}

/** The papers of a kind, each with its files. */
async function papersOf<K extends Paper>(
  kind: K,
  personId: string,
): Promise<readonly (ModelRecord<K> & { readonly attachments: readonly Attachment[] })[]> {
  const { records } = await answerOf(api.recordsOf(kind).list({ refersTo: personId, size: 50 }));
  return Promise.all(
    (records as readonly ModelRecord<K>[]).map(async (paper) => {
      const { documents } = await answerOf(api.recordsOf(kind).documents(paper.id));
      const attachments = documents.map(({ id, title, mediaType, size }) => ({
        id,
        title,
        mediaType,
        size,
        href: `/api/v1/documents/${id}`,
      }));
      return { ...paper, attachments: attachments as readonly Attachment[] };
    }),
  );
}
