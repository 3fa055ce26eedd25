import { civilDateInRome } from '@cartella/core';
import { AutosaveStatus } from '@cartella/forms-react';
import { type AttendanceMarks, AttendanceMonth, type AttendanceStatus } from '@cartella/forms-react/attendance';
import { ConflictResolver } from '@cartella/forms-react/conflict';
import { useWords } from '@cartella/forms-react/language';
import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { answerOf, api } from '../api';
import { useCartella } from '../cartella-context';
import type { Refusal } from '../person/person-file';
import { Refused } from '../person/refused';
import { SaveBar } from '../person/save-bar';
import { longDate, personName } from '../person-name';
import { useKept } from '../writing/use-kept';
import { closedAs, useClosing } from './attendance-closing';
import {
  type Entrusted,
  type MarkParting,
  type PendingMark,
  type PendingMarks,
  pendingIn,
  perDay,
  recordedMarks,
  recordingStep,
  saveMarks,
  withPending,
} from './attendance-marks';

const procedure = 'inserimento-accreditato';

/** The days of a month of all who follow an activity entrusted to an accredited body. */
export function Attendance() {
  const { mese = civilDateInRome(Date.now()).slice(0, 7) } = useSearch({ from: '/servizi' });
  const found = useQuery({
    queryKey: ['cases', procedure],
    queryFn: () => answerOf(api.cases({ procedure, standing: 'live', size: 100 })),
  });
  const cases = useQueries({
    queries: (found.data?.cases ?? []).map(({ id }) => ({
      queryKey: ['case', id],
      queryFn: () => answerOf(api.case(id)),
    })),
  });
  const isWhole = found.data !== undefined && cases.every(({ isPending }) => !isPending);
  const views = cases
    .flatMap(({ data }) => data ?? [])
    .filter(({ records }) => records.some(({ kind }) => kind === 'patto-individualizzato'))
    .sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
  return (
    <>
      <h2 className="h4">Presenze</h2>
      <nav aria-label="Mese" className="d-flex flex-wrap gap-3 mb-3">
        <Link to="/servizi" search={{ sezione: 'presenze', mese: monthFrom(mese, -1) }}>
          ← Mese prima
        </Link>
        <Link to="/servizi" search={{ sezione: 'presenze', mese: monthFrom(mese, 1) }}>
          Mese dopo →
        </Link>
      </nav>
      {!isWhole ? (
        <p role="status">{found.isError ? 'Non si può leggere.' : 'Caricamento…'}</p>
      ) : views.length === 0 ? (
        <p>Nessuno frequenta ora un’attività affidata a un ente accreditato, tra i percorsi che puoi vedere.</p>
      ) : (
        <Month key={mese} month={mese} views={views} />
      )}
    </>
  );
}

/** A month under the pen: marks are kept as they are made, and recorded together. */
function Month({ month, views }: { readonly month: string; readonly views: readonly Entrusted[] }) {
  const { session } = useCartella();
  const queries = useQueryClient();
  const kept = useKept<PendingMarks>(`presenze:${month}`);
  const [own, setOwn] = useState<PendingMarks>();
  const [partings, setPartings] = useState<readonly MarkParting[]>([]);
  const [refusal, setRefusal] = useState<Refusal>();
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const closing = useClosing(month, setSaid);
  if (kept.isPending) return <p role="status">Caricamento…</p>;
  const recorded = recordedMarks(views, month);
  const waiting = own ?? kept.left ?? {};
  const pending = perDay(waiting, (mark, id, date) => (recorded[id]?.[date] === mark.mine ? undefined : mark));
  const count = Object.values(pending).reduce((sum, days) => sum + Object.keys(days).length, 0);
  const open = views.filter(({ steps }) => steps.some(({ step, allowed }) => step === recordingStep && allowed));
  const update = async (next: PendingMarks) => {
    setOwn(next);
    if (Object.keys(next).length === 0) await kept.drop();
    else kept.keep(next);
  };
  const change = (marks: AttendanceMarks) => {
    const mayChange = Object.fromEntries(open.map(({ id }) => [id, marks[id] ?? {}]));
    const taken = Object.keys(mayChange).some((id) =>
      Object.keys(recorded[id] ?? {}).some((date) => mayChange[id]?.[date] === undefined),
    );
    setSaid(taken ? 'Ciò che è registrato si corregge con un altro stato: non si toglie.' : '');
    void update(pendingIn(mayChange, recorded, waiting));
  };
  /** Whoever decided for their own mark goes on from what a colleague recorded. */
  const overTheirs = ({ base, ...mark }: PendingMark, id: string, date: string): PendingMark => {
    const theirs = partings.find((one) => one.caseId === id && one.date === date)?.theirs ?? base;
    return { ...mark, ...(theirs !== undefined && { base: theirs }) };
  };
  const save = async () => {
    setBusy(true);
    const saved = await saveMarks(pending, session.name);
    await queries.invalidateQueries({ queryKey: ['case'] });
    await update(saved.left);
    setPartings(saved.partings);
    const { problem } = saved;
    setRefusal(problem && { issues: problem.issues ?? [], status: problem.status });
    setSaid(problem === undefined && saved.partings.length === 0 ? 'Presenze registrate.' : '');
    setBusy(false);
  };
  return (
    <>
      <Refused refusal={refusal ?? closing.refusal} />
      {partings.length > 0 && (
        <Partings
          views={views}
          partings={partings}
          onSettle={(isKept) => {
            void update(
              perDay(pending, (mark, id, date) => (isKept(id, date) ? overTheirs(mark, id, date) : undefined)),
            );
            setPartings([]);
          }}
        />
      )}
      <Justifications views={views} pending={pending} onChange={(next) => void update(next)} />
      {count > 0 && partings.length === 0 && (
        <SaveBar
          words={count === 1 ? 'Registra una presenza' : `Registra ${count} presenze`}
          isBusy={isBusy}
          onSave={() => void save()}
        />
      )}
      <p role="status">{said}</p>
      <AttendanceMonth
        month={month}
        persons={views.map((view) => ({ id: view.id, name: nameOf(view), ...closedAs(view, month) }))}
        marks={withPending(recorded, pending)}
        {...(open.length > 0 && !isBusy && { onChange: change })}
        {...(open.length > 0 && count === 0 && { onClose: () => void closing.close(open) })}
        {...(open.length > 0 && {
          onReopen: (id: string, reason: string) =>
            closing.reopen(
              open.find((view) => view.id === id),
              reason,
            ),
        })}
      />
      {count > 0 && <AutosaveStatus state={kept.state} />}
    </>
  );
}

/** An absence is justified by something: it is asked for where it is marked. */
function Justifications({
  views,
  pending,
  onChange,
}: {
  readonly views: readonly Entrusted[];
  readonly pending: PendingMarks;
  readonly onChange: (pending: PendingMarks) => void;
}) {
  const id = useId();
  const asked = views.flatMap((view) =>
    Object.entries(pending[view.id] ?? {}).flatMap(([date, mark]) =>
      mark.mine === 'justified' ? [{ view, date, mark }] : [],
    ),
  );
  if (asked.length === 0) return null;
  return (
    <fieldset className="cartella-form mb-3">
      <legend className="h6">Che cosa giustifica l’assenza</legend>
      <div className="cartella-fields">
        {asked.map(({ view, date, mark }) => (
          <div className="cartella-field" key={`${view.id} ${date}`}>
            <label className="form-label" htmlFor={`${id}-${view.id}-${date}`}>
              {nameOf(view)}, {longDate(date)}
            </label>
            <input
              id={`${id}-${view.id}-${date}`}
              className="form-control"
              autoComplete="off"
              maxLength={200}
              value={mark.note ?? ''}
              onChange={({ target: { value } }) => {
                const { note: _, ...rest } = mark;
                const written = { ...rest, ...(value !== '' && { note: value }) };
                onChange({ ...pending, [view.id]: { ...pending[view.id], [date]: written } });
              }}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** Days that a colleague marked otherwise, to be decided one by one. */
function Partings({
  views,
  partings,
  onSettle,
}: {
  readonly views: readonly Entrusted[];
  readonly partings: readonly MarkParting[];
  /** Gets which marks of one's own stay. */
  readonly onSettle: (isKept: (caseId: string, date: string) => boolean) => void;
}) {
  const { text } = useWords(statusWords);
  const say = (status: AttendanceStatus | undefined) => (status === undefined ? undefined : text(status));
  const pathOf = ({ caseId, date }: Pick<MarkParting, 'caseId' | 'date'>) => `${caseId} ${date}`;
  return (
    <ConflictResolver
      theirName="un altro operatore"
      conflicts={partings.map((parting) => {
        const view = views.find(({ id }) => id === parting.caseId);
        return {
          path: pathOf(parting),
          label: `${view === undefined ? '' : nameOf(view)}, ${longDate(parting.date)}`,
          base: say(parting.base),
          mine: say(parting.mine),
          theirs: say(parting.theirs),
        };
      })}
      onResolve={(choices) => onSettle((caseId, date) => choices[pathOf({ caseId, date })] !== 'theirs')}
    />
  );
}

const statusWords = {
  it: {
    present: 'presente',
    absent: 'assente',
    justified: 'assente giustificato',
    'service-closed': 'servizio chiuso',
  },
  en: { present: 'present', absent: 'absent', justified: 'justified absence', 'service-closed': 'service closed' },
} as const;

function nameOf({ person }: Entrusted): string {
  return personName(person?.data);
}

/** The month so many months later. */
function monthFrom(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}
