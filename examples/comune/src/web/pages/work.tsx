import { useWording } from '@cartella/forms-react';
import type { WorkItem, WorkScope } from '@cartella/server/client';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { answerOf, api } from '../api';
import { useCartella } from '../cartella-context';
import { longDate, personName } from '../person-name';

const scopes: Readonly<Record<WorkScope, string>> = {
  operator: 'Le mie',
  unit: 'Del mio servizio',
  ente: 'Di tutto l’ente',
};

const reasons: Readonly<Record<WorkItem['reason'], string>> = {
  overdue: 'Scadute',
  due: 'In scadenza',
  unassigned: 'Senza un responsabile',
  open: 'Aperte',
  waiting: 'In attesa di un altro ente',
};

/** What there is to do: overdue first, for oneself, for the service or for the whole ente. */
export function WorkPage() {
  const [scope, setScope] = useState<WorkScope>('operator');
  const [page, setPage] = useState(1);
  const work = useQuery({ queryKey: ['work', scope, page], queryFn: () => answerOf(api.work(scope, page)) });
  const items = work.data?.items ?? [];
  return (
    <>
      <h1 className="h2">Da fare</h1>
      <fieldset className="scopes mb-4">
        <legend className="visually-hidden">Di chi</legend>
        {Object.entries(scopes).map(([id, words]) => (
          <div className="form-check" key={id}>
            <input
              type="radio"
              id={`di-${id}`}
              name="di-chi"
              checked={scope === id}
              onChange={() => {
                setScope(id as WorkScope);
                setPage(1);
              }}
            />
            <label htmlFor={`di-${id}`}>{words}</label>
          </div>
        ))}
      </fieldset>
      <p role="status" className={items.length > 0 ? 'visually-hidden' : undefined}>
        {work.isPending ? 'Caricamento…' : items.length === 0 ? 'Non c’è nulla da fare.' : `${items.length} voci`}
      </p>
      {Object.entries(reasons).map(([reason, words]) => {
        const some = items.filter((item) => item.reason === reason);
        return some.length === 0 ? null : (
          <section key={reason} aria-labelledby={`lavoro-${reason}`} className="mb-5">
            <h2 className="h4" id={`lavoro-${reason}`}>
              {words} <span className="text-secondary">({some.length})</span>
            </h2>
            <ul className="list-unstyled work-items">
              {some.map((item) => (
                <WorkLine key={`${item.caseId} ${item.subject.kind} ${item.subject.id}`} item={item} />
              ))}
            </ul>
          </section>
        );
      })}
      {(page > 1 || work.data?.next !== undefined) && (
        <nav aria-label="Pagine" className="d-flex gap-2">
          <button
            type="button"
            className="btn btn-outline-primary btn-sm"
            disabled={page === 1}
            onClick={() => setPage(page - 1)}
          >
            Precedenti
          </button>
          <button
            type="button"
            className="btn btn-outline-primary btn-sm"
            disabled={work.data?.next === undefined}
            onClick={() => setPage(page + 1)}
          >
            Successive
          </button>
        </nav>
      )}
    </>
  );
}

function WorkLine({ item }: { readonly item: WorkItem }) {
  const { label } = useWording();
  const { cartella } = useCartella();
  const { case: of, due, daysLeft, norm, subject } = item;
  const when =
    subject.kind === 'case'
      ? `da ${days(-(daysLeft ?? 0))}`
      : due === undefined || daysLeft === undefined
        ? undefined
        : daysLeft < 0
          ? `scaduta il ${longDate(due)}, da ${days(-daysLeft)}`
          : `entro il ${longDate(due)}, tra ${days(daysLeft)}`;
  return (
    <li className={`is-${item.reason}`}>
      <Link to="/percorsi/$id" params={{ id: item.caseId }}>
        <strong>{personName(of.person)}</strong> – {label(item.label)}
      </Link>
      <span className="d-block text-secondary">
        {cartella.procedures[of.procedure]?.label.it}
        {when !== undefined && ` · ${when}`}
      </span>
      {norm?.citation !== undefined && (
        <cite className="cartella-norm d-block">{`${norm.article}, ${norm.citation}`}</cite>
      )}
    </li>
  );
}

function days(count: number): string {
  return count === 1 ? 'un giorno' : `${count} giorni`;
}
