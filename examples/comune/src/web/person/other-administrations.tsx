import { type CivilDate, civilDateInRome } from '@cartella/core';
import { useWording } from '@cartella/forms-react';
import { IseeCard } from '@cartella/forms-react/isee';
import { ProvenanceBadge } from '@cartella/forms-react/provenance';
import type { ModelRecord } from '@cartella/model';
import type { SourceAnswer } from '@cartella/server/client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../api';
import { useCartella } from '../cartella-context';
import { IseeByHand, type IseeWritten } from './isee-by-hand';
import { recordsOf, type SectionProps, useWriting } from './person-file';
import { Refused } from './refused';

type Isee = ModelRecord<'isee'>;

const today = () => civilDateInRome(Date.now()) as CivilDate;

/** What is asked of other administrations; where one does not answer it is written by hand, and each record says where it comes from. */
export function OtherAdministrations({ file }: SectionProps) {
  const { operators, cartella } = useCartella();
  const { text } = useWording();
  const { write, refusal, isBusy } = useWriting();
  const [answer, setAnswer] = useState<SourceAnswer>();
  const [isAsking, setAsking] = useState(false);
  const [isByHand, setByHand] = useState(false);
  const { person, current } = file;
  const known = useQuery({
    queryKey: ['isee', person.id],
    queryFn: () => answerOf(api.recordsOf('isee').list({ refersTo: person.id })),
  });
  const procedure = current && cartella.procedures[current.procedure.id];
  const [folder] = recordsOf(file.views, 'cartella-sociale');
  const isOfStep = Object.values(procedure?.records ?? {}).some(({ kind }) => kind === 'isee');
  const ask = async () => {
    if (isAsking) return;
    setAsking(true);
    await write(async () => {
      const asked = await api.askSource('inps', person.id);
      setAsking(false);
      if (asked.ok) {
        setAnswer(asked.value);
        setByHand(!asked.value.answered);
      }
      return asked.ok ? undefined : asked;
    });
  };
  const record = async (isee: IseeWritten, key: string) => {
    const isDone = await write(() =>
      api.recordsOf('isee').create(
        {
          data: { ...isee, declarantId: person.id, beneficiaryId: person.id },
          ...(current !== undefined && { caseId: current.id }),
          sensitivity: 'special',
          ...(answer !== undefined && { provenance: answer.provenance }),
        },
        key,
      ),
    );
    if (isDone) {
      setAnswer(undefined);
      setByHand(false);
    }
    return isDone;
  };
  return (
    <>
      <h3 className="h5">ISEE</h3>
      <Attested records={known.data?.records ?? []} nameOf={(id) => operators.find((one) => one.id === id)?.name} />
      <Refused refusal={refusal} />
      {isOfStep || current === undefined || folder === undefined ? (
        <p>
          {isOfStep
            ? 'In questo percorso l’ISEE si registra con il suo passo.'
            : 'Si chiede a un’altra amministrazione ciò che serve a un percorso preso in carico: qui non ce n’è uno in corso.'}
        </p>
      ) : (
        <>
          <p className="beside">
            <button type="button" className="btn btn-primary" aria-disabled={isAsking} onClick={() => void ask()}>
              Chiedi l’ISEE a INPS
            </button>
            <button type="button" className="btn btn-outline-primary" onClick={() => setByHand(true)}>
              Scrivi l’ISEE a mano
            </button>
          </p>
          <p className="text-secondary">
            In questa dimostrazione INPS è simulato: le risposte sono inventate, e una volta su due non arrivano.
          </p>
          <div role="status">
            {isAsking && <p>Chiedo a INPS…</p>}
            {!isAsking && answer?.answered === false && (
              <p className="alert alert-warning">
                {text(answer.because)} Ciò che scrivi dirà che INPS non ha risposto.
              </p>
            )}
          </div>
          {answer?.answered === true && (
            <div className="paper">
              <IseeCard isee={answer.data as unknown as Isee['data']} today={today()} />
              <p>
                <ProvenanceBadge provenance={answer.provenance} />
              </p>
              <button
                type="button"
                className="btn btn-outline-primary"
                aria-disabled={isBusy}
                onClick={() => void record(answer.data as unknown as IseeWritten, keyOf(answer))}
              >
                Riporta nella cartella
              </button>
            </div>
          )}
          {isByHand && <IseeByHand personId={person.id} onRecord={record} onLeave={() => setByHand(false)} />}
        </>
      )}
    </>
  );
}

/** An answer is recorded once, however often it is sent. */
function keyOf({ provenance }: SourceAnswer): string {
  return (provenance.reference ?? '').replaceAll('/', ':');
}

function Attested({
  records,
  nameOf,
}: {
  readonly records: readonly Isee[];
  readonly nameOf: (operatorId: string | undefined) => string | undefined;
}) {
  if (records.length === 0) return <p>Nessun ISEE registrato.</p>;
  return records.map((isee) => {
    const by = nameOf(isee.provenance.operatorId);
    return (
      <article key={isee.id} className="paper">
        <IseeCard isee={isee.data} today={today()} />
        <p className="mb-0">
          <ProvenanceBadge
            provenance={isee.provenance}
            recordedAt={isee.recordedAt}
            {...(by !== undefined && { by })}
          />
        </p>
      </article>
    );
  });
}
