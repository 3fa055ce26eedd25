import { type CivilDate, civilDateInRome } from '@cartella/core';
import { AutosaveStatus, useWording } from '@cartella/forms-react';
import { ConflictResolver } from '@cartella/forms-react/conflict';
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
import type { VersionWork } from '../writing/use-version';
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
      {work.partings.length > 0 && <Partings work={work} instrument={instrument} />}
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
          {work.draft.seen === 0 ? 'Butta la bozza' : 'Lascia com’era'}
        </button>
      </div>
      <AutosaveStatus state={work.state} />
    </>
  );
}

function Partings({ work, instrument }: { readonly work: VersionWork<Answers>; readonly instrument: Instrument }) {
  const { label } = useWording();
  const say = (path: readonly string[], value: unknown) => {
    const item = instrument.items.find((each) => each.id === path.at(-1));
    const names = [value].flat().map((one) => {
      const answer = item?.answers?.find((each) => each.value === one);
      return answer === undefined ? longDate(String(one)) : label(answer.label);
    });
    return value === undefined ? undefined : names.join(', ');
  };
  const conflicts = work.partings.map(({ path, base, mine, theirs }) => {
    const item = instrument.items.find((each) => each.id === path.at(-1));
    return {
      path: path.join('.'),
      label: item === undefined ? 'Compilato il' : label(item.label),
      base: say(path, base),
      mine: say(path, mine),
      theirs: say(path, theirs),
    };
  });
  return <ConflictResolver conflicts={conflicts} theirName="Un altro operatore" onResolve={work.settle} />;
}
