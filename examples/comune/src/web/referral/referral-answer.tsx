import { civilDateInRome } from '@cartella/core';
import type { ModelRecord } from '@cartella/model';
import { type SubmitEvent, useId, useState } from 'react';
import { api } from '../api';
import { useWriting } from '../person/person-file';
import { Refused } from '../person/refused';
import { useKept } from '../writing/use-kept';

interface Answered {
  readonly state: 'accepted' | 'refused';
  readonly why: string;
}

/** Records what whoever received a referral answered, by telephone or by letter. */
export function ReferralAnswer({ referral: { id, version, data } }: { readonly referral: ModelRecord<'referral'> }) {
  const control = useId();
  const { write, refusal, isBusy } = useWriting();
  const kept = useKept<Answered>(`risposta:${id}`);
  const [own, setOwn] = useState<Answered>();
  if (kept.isPending) return null;
  const answered = own ?? kept.left ?? { state: 'accepted', why: '' };
  const { state, why } = answered;
  const change = (part: Partial<Answered>) => {
    setOwn({ ...answered, ...part });
    kept.keep({ ...answered, ...part });
  };
  const answer = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isBusy) return;
    const isDone = await write(() =>
      api.recordsOf('referral').correct(id, version, {
        data: {
          ...data,
          state,
          answeredOn: civilDateInRome(Date.now()),
          ...(why.trim() !== '' && { answerReason: why.trim() }),
        },
        reason: 'Risposta ricevuta',
      }),
    );
    if (isDone) await kept.drop();
  };
  return (
    <details open={kept.left !== null}>
      <summary>Registra la risposta ricevuta</summary>
      <Refused refusal={refusal} />
      <form className="cartella-form" onSubmit={(event) => void answer(event)} noValidate>
        <div className="cartella-fields">
          <div className="cartella-field">
            <label className="form-label" htmlFor={`${control}-state`}>
              Che cosa hanno risposto
            </label>
            <select
              id={`${control}-state`}
              className="form-select"
              value={state}
              onChange={({ target }) => change({ state: target.value as Answered['state'] })}
            >
              <option value="accepted">Accolto</option>
              <option value="refused">Non accolto</option>
            </select>
          </div>
          <div className="cartella-field">
            <label className="form-label" htmlFor={`${control}-why`}>
              Motivo{state === 'accepted' && <span className="cartella-optional"> (facoltativo)</span>}
            </label>
            <input
              id={`${control}-why`}
              className="form-control"
              maxLength={300}
              value={why}
              onChange={({ target }) => change({ why: target.value })}
            />
          </div>
        </div>
        <button type="submit" className="btn btn-outline-primary btn-sm mt-3">
          Registra la risposta
        </button>
      </form>
    </details>
  );
}
