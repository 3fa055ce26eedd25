import { civilDateInRome } from '@cartella/core';
import type { ModelRecord } from '@cartella/model';
import { type SubmitEvent, useId, useState } from 'react';
import { api } from '../api';
import { useWriting } from '../person/person-file';
import { Refused } from '../person/refused';

/** Records what whoever received a referral answered, by telephone or by letter. */
export function ReferralAnswer({ referral: { id, version, data } }: { readonly referral: ModelRecord<'referral'> }) {
  const control = useId();
  const { write, refusal, isBusy } = useWriting();
  const [state, setState] = useState<'accepted' | 'refused'>('accepted');
  const [why, setWhy] = useState('');
  const answer = (event: SubmitEvent) => {
    event.preventDefault();
    if (isBusy) return;
    void write(() =>
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
  };
  return (
    <details>
      <summary>Registra la risposta ricevuta</summary>
      <Refused refusal={refusal} />
      <form className="cartella-form" onSubmit={answer} noValidate>
        <div className="cartella-fields">
          <div className="cartella-field">
            <label className="form-label" htmlFor={`${control}-state`}>
              Che cosa hanno risposto
            </label>
            <select
              id={`${control}-state`}
              className="form-select"
              value={state}
              onChange={({ target }) => setState(target.value as 'accepted' | 'refused')}
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
              onChange={({ target }) => setWhy(target.value)}
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
