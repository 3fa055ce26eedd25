import { type CivilDate, civilDateInRome } from '@cartella/core';
import { AutosaveStatus, useWording } from '@cartella/forms-react';
import { DateBox } from '@cartella/forms-react/date';
import { useWords } from '@cartella/forms-react/language';
import { MoneyBox } from '@cartella/forms-react/money';
import type { CommitmentData, ModelRecord } from '@cartella/model';
import { type SubmitEvent, useId } from 'react';
import { Refused } from '../person/refused';
import { longDate } from '../person-name';
import { Partings } from '../writing/partings';
import { useVersion } from '../writing/use-version';
import { spending } from './spending-api';

/** A commitment that is still being written: its amount may not be there yet. */
type Written = Omit<CommitmentData, 'amount'> & { readonly amount?: number };

const names: Readonly<Record<string, string>> = {
  act: 'Atto di impegno',
  date: 'Data',
  amount: 'Importo impegnato',
  settled: 'Importo liquidato',
};

interface CommitmentFormProps {
  readonly fund: ModelRecord<'fund'>;
  /** Cents that this commitment may take of the fund. */
  readonly free: number;
  readonly commitment: ModelRecord<'commitment'> | undefined;
  /** Hears whether it was recorded or left as it was. */
  readonly onDone: (isRecorded: boolean) => void;
}

/** What begins begins under the eyes and the keys of who asked for it. */
const focusOn = (heading: HTMLElement | null) => heading?.focus();

/** A commitment under the pen: kept while it is written, refused at its amount when the fund has less, joined with what others wrote. */
export function CommitmentForm({ fund, free, commitment, onDone }: CommitmentFormProps) {
  const { message } = useWording();
  const { euro } = useWords({ it: {}, en: {} });
  const id = useId();
  const today = civilDateInRome(Date.now()) as CivilDate;
  const records = spending.recordsOf('commitment');
  const work = useVersion<Written>({
    draftKey: `impegno:${commitment?.id ?? `nuovo:${fund.id}`}`,
    version: commitment?.version ?? 0,
    data: commitment?.data ?? { fundId: fund.id, act: '', date: today },
    send: ({ seen, data, key }) =>
      commitment === undefined
        ? records.create({ data: { ...data } }, key)
        : records.correct(commitment.id, seen, { data: { ...data }, reason: 'Impegno corretto' }),
    read: (data) => data as Written,
  });
  if (!work.isReady) return <p role="status">Caricamento…</p>;
  const { data } = work.draft;
  const refusedAt = (name: string) => {
    const issue = work.refusal?.issues.find(({ path }) => path.at(-1) === name);
    return issue && message(issue);
  };
  const elsewhere = work.refusal?.issues.filter(({ path }) => !(String(path.at(-1)) in names)) ?? [];
  const isOver = data.amount !== undefined && data.amount > free;
  const say = (value: unknown, [name]: readonly string[]) =>
    typeof value === 'number' ? euro(value) : name === 'date' ? longDate(String(value ?? '')) : String(value ?? '');
  const change = (part: Partial<Written>) => work.change({ ...data, ...part });
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!work.isBusy && (await work.save(data, ''))) onDone(true);
  };
  return (
    <div className="paper mt-3">
      <h4 className="h6" ref={focusOn} tabIndex={-1}>
        {commitment === undefined ? 'Nuovo impegno' : `Correggi ${commitment.data.act}`}
      </h4>
      <p className="form-text">Del fondo si possono impegnare {euro(Math.max(0, free))}.</p>
      {work.refusal !== undefined && (elsewhere.length > 0 || work.refusal.issues.length === 0) && (
        <Refused refusal={{ ...work.refusal, issues: elsewhere }} />
      )}
      <Partings work={work} place={([name = '']) => names[name] ?? ''} say={say} />
      <form className="cartella-form" noValidate onSubmit={(event) => void submit(event)}>
        <div className="cartella-fields">
          <div className="cartella-field">
            <label className="form-label" htmlFor={`${id}-act`}>
              {names['act']}
            </label>
            <input
              id={`${id}-act`}
              className={`form-control${refusedAt('act') === undefined ? '' : ' is-invalid'}`}
              autoComplete="off"
              value={data.act}
              aria-invalid={refusedAt('act') === undefined ? undefined : true}
              aria-describedby={refusedAt('act') === undefined ? undefined : `${id}-act-problem`}
              onChange={({ target }) => change({ act: target.value })}
            />
            {refusedAt('act') !== undefined && (
              <p className="invalid-feedback d-block" id={`${id}-act-problem`}>
                {refusedAt('act')}
              </p>
            )}
          </div>
          <DateBox
            label={names['date']}
            value={data.date}
            problem={refusedAt('date')}
            onChange={(date) => date !== undefined && change({ date })}
          />
          <MoneyBox
            label={names['amount']}
            value={data.amount}
            problem={
              refusedAt('amount') ?? (isOver ? `Il fondo non basta: ne restano ${euro(Math.max(0, free))}` : undefined)
            }
            onChange={(amount) => {
              const { amount: _, ...rest } = data;
              work.change({ ...rest, ...(amount !== undefined && { amount }) });
            }}
          />
          <MoneyBox
            label={names['settled']}
            value={data.settled}
            problem={refusedAt('settled')}
            onChange={(settled) => {
              const { settled: _, ...rest } = data;
              work.change({ ...rest, ...(settled !== undefined && { settled }) });
            }}
          />
        </div>
        <div className="cartella-actions mt-3">
          <button
            type="submit"
            className="btn btn-primary btn-sm"
            aria-disabled={work.isBusy || work.partings.length > 0}
          >
            Registra l’impegno
          </button>
          <button
            type="button"
            className="btn btn-outline-primary btn-sm"
            onClick={() => {
              work.discard();
              onDone(false);
            }}
          >
            Lascia com’era
          </button>
        </div>
        {work.isChanged && <AutosaveStatus state={work.state} />}
      </form>
    </div>
  );
}
