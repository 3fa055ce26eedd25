import { useWording } from '@cartella/forms-react';
import type { CaseView } from '@cartella/server';
import type { DeadlineStatus, DueTrace, Procedure } from '@cartella/workflow';
import { procedurePicture } from '@cartella/workflow/picture';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useCartella } from './cartella-context';
import { longDate } from './person-name';

/** Things to do that the steps of the case put on somebody's list. */
export function CaseTasks({ view, procedure }: { readonly view: CaseView; readonly procedure: Procedure }) {
  const { label } = useWording();
  const { cartella, operators } = useCartella();
  const { tasks, parties } = view.state;
  if (tasks.length === 0) return <p>Nessuna attività aperta.</p>;
  const labels = new Map(
    procedure.steps.flatMap(({ produces }) =>
      (produces ?? []).flatMap((one) => (one.kind === 'task' ? [[one.id, one.label] as const] : [])),
    ),
  );
  const roleName = (role: string) =>
    cartella.vocabularies['roles']?.entries.find(({ code }) => code === role)?.label.it ?? role;
  return (
    <ul className="list-unstyled work-items">
      {tasks.map((task) => {
        const words = labels.get(task.id);
        const due = view.deadlines.find(({ deadline }) => deadline === task.deadline)?.due;
        const operator = operators.find(({ id }) => id === task.operatorId)?.name;
        const body = procedure.bodies.find(({ id }) => id === task.body);
        const isOther = parties[task.body] !== undefined && procedure.bodies[0]?.id !== task.body;
        return (
          <li key={task.id} className={isOther ? 'is-waiting' : 'is-open'}>
            <strong>{words === undefined ? task.id : label(words)}</strong>
            <span className="d-block text-secondary">
              {operator ?? task.roles.map(roleName).join(', ')}
              {isOther && body !== undefined && ` – ${label(body.label)}`}
              {due !== undefined && `, entro il ${longDate(due)}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Why each deadline falls on its day, and what follows from silence. */
export function DeadlineReasons({ deadlines }: { readonly deadlines: readonly DeadlineStatus[] }) {
  const { label } = useWording();
  if (deadlines.length === 0) return null;
  return (
    <details>
      <summary>Come si contano e che cosa accade se passano</summary>
      <dl className="mt-2">
        {deadlines.map(({ deadline, due, label: words, trace, silence }) => (
          <div key={`${deadline} ${due}`} className="mb-3">
            <dt>{label(words)}</dt>
            <dd className="mb-0">
              <ul className="mb-0">
                {trace.map((move) => (
                  <li key={JSON.stringify(move)}>{sentenceOf(move)}</li>
                ))}
                {silence !== undefined && <li>Se nessuno agisce: {label(silence.label)}</li>}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

const units: Readonly<Record<string, readonly [string, string]>> = {
  hour: ['ora', 'ore'],
  day: ['giorno', 'giorni'],
  'working-day': ['giorno lavorativo', 'giorni lavorativi'],
  month: ['mese', 'mesi'],
  year: ['anno', 'anni'],
};

function sentenceOf(move: DueTrace): string {
  switch (move.rule) {
    case 'start':
      return `Comincia il ${longDate(move.date)}, giorno che non si conta`;
    case 'interruption':
      return `Ricomincia da capo il ${longDate(move.date)}`;
    case 'suspension':
      return `Sospesa dal ${longDate(move.from)} per ${move.days} giorni${move.capped === true ? ', il massimo che la legge ammette' : ''}`;
    case 'count':
      return `${move.amount} ${units[move.unit]?.[move.amount === 1 ? 0 : 1] ?? move.unit}: ${longDate(move.date)}`;
    case 'last-day':
      return `Il ${longDate(move.from)} è festivo: diventa il ${longDate(move.date)}`;
  }
}

/** The procedure drawn, with the place of the case. */
export function ProcedurePicture({ view, procedure }: { readonly view: CaseView; readonly procedure: Procedure }) {
  const { label } = useWording();
  const source = useMemo(
    () => `data:image/svg+xml,${encodeURIComponent(procedurePicture(procedure, { state: view.state }))}`,
    [procedure, view.state],
  );
  const here = procedure.states.find(({ id }) => id === view.state.state);
  return (
    <details className="mb-4">
      <summary>Il disegno della procedura</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <section className="picture" aria-label="Disegno della procedura" tabIndex={0}>
        <img
          src={source}
          alt={`${label(procedure.label)}. ${here === undefined ? '' : `Il percorso è qui: ${label(here.label)}.`} I passi possibili sono elencati in «Che cosa fare ora».`}
        />
      </section>
    </details>
  );
}

/** Other procedures that this case is a part of, or called for: each a case of its own, with what it came to. */
export function CalledProcedures({ view }: { readonly view: CaseView }) {
  const { label } = useWording();
  const { cartella } = useCartella();
  const { calledBy, subCases } = view.state;
  const called = Object.entries(subCases);
  if (called.length === 0 && calledBy === undefined) return null;
  const awaited = cartella.procedures[view.procedure.id]?.steps.flatMap(({ awaits }) => awaits ?? []) ?? [];
  return (
    <section aria-labelledby="collegati" className="mb-5">
      <h2 className="h4" id="collegati">
        Percorsi collegati
      </h2>
      <ul>
        {calledBy !== undefined && (
          <li>
            <Link to="/percorsi/$id" params={{ id: calledBy.caseId }}>
              Fa parte di un altro percorso della persona
            </Link>
          </li>
        )}
        {called.map(([name, { procedure, caseId, outcome }]) => {
          const definition = cartella.procedures[procedure];
          const result = definition?.outcomes.find(({ id }) => id === outcome);
          const person = view.person === undefined ? {} : { persona: view.person.id };
          if (definition === undefined) return null;
          return (
            <li key={name}>
              {caseId === undefined ? (
                <Link to="/nuovo" search={{ procedura: procedure, ...person, da: view.id, come: name }}>
                  Apri: {label(definition.label)}
                </Link>
              ) : (
                <Link to="/percorsi/$id" params={{ id: caseId }}>
                  {label(definition.label)}
                </Link>
              )}
              <span className="d-block text-secondary">
                {result !== undefined
                  ? `Esito: ${label(result.label)}`
                  : awaited.includes(name)
                    ? 'Questo percorso ne attende l’esito'
                    : caseId === undefined
                      ? 'Da aprire'
                      : 'In corso'}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
