import { type CivilDate, civilDateInRome, type Label } from '@cartella/core';
import { AutosaveStatus, useWording } from '@cartella/forms-react';
import { DateBox } from '@cartella/forms-react/date';
import { InstrumentForm } from '@cartella/forms-react/instrument';
import type { Instrument } from '@cartella/model';
import { scoreInstrument } from '@cartella/model/functions';
import type { CaseView } from '@cartella/server';
import { useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import { useCartella } from '../cartella-context';
import { recordsOf } from '../person/person-file';
import { Refused } from '../person/refused';
import { longDate } from '../person-name';
import { Partings } from '../writing/partings';
import { type Answers, byItem, listOf, type Result, useResult } from './use-result';

const informants = {
  person: 'La persona',
  carer: 'Chi presta le cure',
  family: 'La famiglia',
  observation: 'Osservazione',
  documents: 'Documenti',
} as const;

interface InstrumentWorkProps {
  readonly view: CaseView;
  readonly instrument: Instrument;
  readonly result: Result | undefined;
  readonly previous: Result | undefined;
}

/** An instrument under the pen: the score comes while it is answered, and what is incomplete is kept for another day. */
export function InstrumentWork({ view, instrument, result, previous }: InstrumentWorkProps) {
  const { session } = useCartella();
  const { label } = useWording();
  const navigate = useNavigate();
  const id = useId();
  const [cartella] = recordsOf([view], 'cartella-sociale');
  const work = useResult(instrument, result, {
    caseId: view.id,
    personId: view.person?.id ?? '',
    operatorId: session.operatorId,
    ...(cartella !== undefined && { cartellaId: cartella.id }),
  });
  if (!work.isReady) return <p role="status">Caricamento…</p>;
  const { data, reason } = work.draft;
  const answers = listOf(data.answers);
  const { complete } = scoreInstrument(instrument, answers);
  const goBack = () => navigate({ to: '/percorsi/$id/strumenti', params: { id: view.id }, search: {} });
  const save = async () => {
    if (await work.save(data, reason || 'Risposte riviste')) await goBack();
  };
  const discard = () => {
    work.discard();
    void goBack();
  };
  return (
    <>
      <Refused refusal={work.refusal} />
      <Partings work={work} {...wordsOf(instrument, label)} />
      <div className="cartella-form mb-4">
        <div className="cartella-fields">
          <DateBox
            required
            label="Compilato il"
            value={data.date}
            today={civilDateInRome(Date.now()) as CivilDate}
            max={civilDateInRome(Date.now()) as CivilDate}
            onChange={(date) => work.change({ ...data, date: date ?? '' })}
          />
          <div className="cartella-field">
            <label className="form-label" htmlFor={`${id}-informant`}>
              Da chi vengono le risposte <span className="cartella-optional">(facoltativo)</span>
            </label>
            <select
              id={`${id}-informant`}
              className="form-select"
              value={data.informant ?? ''}
              onChange={({ target }) => {
                const { informant: _, ...rest } = data;
                const chosen = target.value as NonNullable<Answers['informant']>;
                work.change(target.value === '' ? rest : { ...rest, informant: chosen });
              }}
            >
              <option value="">Scegli…</option>
              {Object.entries(informants).map(([code, words]) => (
                <option key={code} value={code}>
                  {words}
                </option>
              ))}
            </select>
          </div>
        </div>
      </div>
      <InstrumentForm
        instrument={instrument}
        answers={answers}
        onChange={(list) => work.change({ ...data, answers: byItem(list) })}
        {...(previous !== undefined && { previous: previous.data })}
      />
      <div className="cartella-actions mt-4">
        <button type="button" className="btn btn-primary" aria-disabled={work.isBusy} onClick={() => void save()}>
          {complete ? 'Registra' : 'Registra così, da completare'}
        </button>
        <button type="button" className="btn btn-outline-primary" onClick={discard}>
          {work.draft.seen === 0 ? 'Elimina la bozza' : 'Lascia com’era'}
        </button>
      </div>
      <AutosaveStatus state={work.state} />
    </>
  );
}

/** Says answers to an instrument, and the day on which it was filled in. */
function wordsOf(instrument: Instrument, label: (text: Label) => string) {
  const itemAt = (path: readonly string[]) => instrument.items.find(({ id }) => id === path.at(-1));
  return {
    place: (path: readonly string[]) => {
      const item = itemAt(path);
      return item === undefined ? 'Compilato il' : label(item.label);
    },
    say: (value: unknown, path: readonly string[]) => {
      const names = [value].flat().map((one) => {
        const answer = itemAt(path)?.answers?.find((each) => each.value === one);
        return answer === undefined ? longDate(String(one)) : label(answer.label);
      });
      return value === undefined ? undefined : names.join(', ');
    },
  };
}
