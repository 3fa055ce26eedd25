import { civilDateInRome } from '@cartella/core';
import { useWording } from '@cartella/forms-react';
import {
  type ConsentDecision,
  type ConsentProof,
  type ConsentSubject,
  NoticeAndConsents,
} from '@cartella/forms-react/consent';
import type { ModelRecord } from '@cartella/model';
import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { answerOf, api } from '../api';
import { useCartella } from '../cartella-context';
import { longDate } from '../person-name';
import { IdentityPapers } from './identity-papers';
import { recordsOf, type SectionProps, useWriting } from './person-file';
import { Refused } from './refused';

/** The documents of the file and of the person, the notice that was given, and what the person agrees to. */
export function Papers({ file }: SectionProps) {
  const [cartella] = recordsOf(file.views, 'cartella-sociale');
  return (
    <>
      <h3 className="h5">Documenti</h3>
      {cartella === undefined ? (
        <p>I documenti si allegano alla cartella, che nasce con la presa in carico.</p>
      ) : (
        <Documents cartellaId={cartella.id} />
      )}
      <div className="mt-5">
        <IdentityPapers file={file} />
      </div>
      <div className="mt-5">
        <Privacy file={file} />
      </div>
    </>
  );
}

/** The documents of a file: to be downloaded, and to be added to. */
function Documents({ cartellaId }: { readonly cartellaId: string }) {
  const { write, refusal, isBusy } = useWriting();
  const [title, setTitle] = useState('');
  const [file, setFile] = useState<File | undefined>();
  const found = useQuery({
    queryKey: ['documents', cartellaId],
    queryFn: () => answerOf(api.recordsOf('cartella-sociale').documents(cartellaId)),
  });
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (file === undefined || isBusy) return;
    if (!(await write(() => api.recordsOf('cartella-sociale').attach(cartellaId, title.trim(), file)))) return;
    setTitle('');
    setFile(undefined);
    form.reset();
  };
  const documents = found.data?.documents ?? [];
  return (
    <>
      {found.data !== undefined && documents.length === 0 && <p>Nessun documento.</p>}
      <ul className="list-unstyled documents">
        {documents.map((document) => (
          <li key={document.id}>
            <a href={`/api/v1/documents/${document.id}`} download>
              {document.title}
            </a>
            <span className="text-secondary">
              {' '}
              {kindOf(document.mediaType)}, {Math.max(1, Math.round(document.size / 1024))} kB,{' '}
              {longDate(document.createdAt)}
            </span>
          </li>
        ))}
      </ul>
      <details className="attach">
        <summary>Allega un documento</summary>
        <form onSubmit={(event) => void submit(event)} className="cartella-form mt-2">
          <Refused refusal={refusal} />
          <div className="cartella-fields">
            <div className="cartella-field">
              <label className="form-label" htmlFor="titolo-documento">
                Che documento è
              </label>
              <input
                id="titolo-documento"
                className="form-control"
                required
                maxLength={200}
                value={title}
                onChange={({ target }) => setTitle(target.value)}
              />
            </div>
            <div className="cartella-field">
              <label className="form-label" htmlFor="file-documento">
                File
              </label>
              <input
                id="file-documento"
                type="file"
                className="form-control"
                required
                accept="application/pdf,image/png,image/jpeg"
                aria-describedby="file-documento-nota"
                onChange={({ target }) => setFile(target.files?.[0])}
              />
              <p className="form-text mb-0" id="file-documento-nota">
                PDF, PNG o JPEG, fino a 10 MB
              </p>
            </div>
          </div>
          <button type="submit" className="btn btn-primary btn-sm mt-3" aria-disabled={isBusy}>
            Allega
          </button>
        </form>
      </details>
    </>
  );
}

function kindOf(mediaType: string): string {
  return mediaType.split('/').at(-1)?.toUpperCase() ?? '';
}

/** The text of the notice that is in force. */
const noticeInForce = 'informativa-accesso/1';

const byLaw = [
  {
    code: 'servizi-sociali',
    label: { it: 'Servizi e interventi sociali', en: 'Social services' },
    norm: 'L. 8 novembre 2000, n. 328',
  },
  {
    code: 'siuss',
    label: { it: 'Sistema informativo unitario dei servizi sociali', en: 'National information system' },
    norm: 'D.Lgs. 15 settembre 2017, n. 147, art. 24',
  },
] as const;

/** The notice, and the consents that the law leaves to the will of the person. */
function Privacy({ file }: SectionProps) {
  const { person, current } = file;
  const { cartella } = useCartella();
  const { label } = useWording();
  const { write, refusal } = useWriting();
  const notices = useQuery({
    queryKey: ['notices', person.id],
    queryFn: () => answerOf(api.recordsOf('privacy-notice').list({ refersTo: person.id })),
  });
  const consents = useQuery({
    queryKey: ['consents', person.id],
    queryFn: () => answerOf(api.recordsOf('consent').list({ refersTo: person.id, size: 100 })),
  });
  if (notices.data === undefined || consents.data === undefined) return <p role="status">Caricamento…</p>;
  const expressed = [...consents.data.records].reverse();
  const entries = cartella.vocabularies['consent-subjects']?.entries ?? [];
  const subjects: ConsentSubject[] = [
    ...byLaw.map(({ code, label: words, norm }) => ({ code, label: label(words), norm })),
    ...entries.map(({ code, label: words }) => ({ code, label: words.it })),
  ];
  const decide = (subject: ConsentSubject, decision: ConsentDecision, proof: ConsentProof) => {
    const today = civilDateInRome(Date.now());
    const last = expressed.findLast(({ data }) => data.subject === subject.code);
    void write(() =>
      decision === 'revoke' && last !== undefined
        ? revoke(last, today)
        : express(subject, decision === 'agree', today, proof),
    );
  };
  const express = (subject: ConsentSubject, given: boolean, today: string, proof: ConsentProof) =>
    api.recordsOf('consent').create(
      {
        data: {
          personId: person.id,
          subject: subject.code,
          given,
          decidedOn: today,
          ...proof,
          ...(notices.data.records[0] !== undefined && { noticeId: notices.data.records[0].id }),
        },
        ...(current !== undefined && { caseId: current.id }),
      },
      crypto.randomUUID(),
    );
  const [notice] = notices.data.records;
  return (
    <>
      <Refused refusal={refusal} />
      <NoticeAndConsents
        notice={notice?.data}
        subjects={subjects}
        consents={expressed.map(({ data }) => data)}
        onGiveNotice={() =>
          void write(() =>
            api.recordsOf('privacy-notice').create(
              {
                data: {
                  personId: person.id,
                  text: noticeInForce,
                  givenOn: civilDateInRome(Date.now()),
                  channel: 'paper',
                  givenTo: 'person',
                },
                ...(current !== undefined && { caseId: current.id }),
              },
              crypto.randomUUID(),
            ),
          )
        }
        onDecide={decide}
      />
    </>
  );
}

function revoke({ id, version, data }: ModelRecord<'consent'>, today: string) {
  return api
    .recordsOf('consent')
    .correct(id, version, { data: { ...data, revokedOn: today }, reason: 'Consenso revocato' });
}
