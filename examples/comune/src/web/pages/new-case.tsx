import { useWording } from '@cartella/forms-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { answerOf, api } from '../api';
import { useCartella } from '../cartella-context';
import { isGone, NotFound } from '../not-found';
import { personName } from '../person-name';
import { PersonSearch } from '../person-search';
import { StepWork } from '../step-work';

/** Forms that ask who the person is: with them a case can be opened for somebody whom nobody knows yet. */
const withPerson = ['accesso', 'segnalazione'];

/** Which procedure is opened, for whom, and as a part of which case that called for it. */
export interface NewCaseSearch {
  readonly persona?: string;
  readonly procedura?: string;
  readonly da?: string;
  readonly come?: string;
}

/** Opens a case: which procedure, for whom, and its first step. */
export function NewCasePage() {
  const { persona, procedura = 'percorso-comune', da, come } = useSearch({ from: '/nuovo' });
  const { cartella, session } = useCartella();
  const { label } = useWording();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const person = useQuery({
    queryKey: ['person', persona],
    queryFn: () => answerOf(api.person(persona ?? '')),
    enabled: persona !== undefined,
    retry: false,
  });
  const procedure = cartella.procedures[procedura];
  const step = procedure?.steps.find(({ from }) => from === 'start');
  if (procedure === undefined || step === undefined || isGone(person)) return <NotFound error={person.error} />;
  if (persona !== undefined && person.data === undefined) return <p role="status">Caricamento…</p>;
  const isAccess = procedure.id === 'percorso-comune';
  const asksWho = step.asks?.forms?.some((form) => withPerson.includes(form)) === true;
  const known = person.data?.person;
  return (
    <>
      <h1 className="h2">{isAccess ? 'Nuovo accesso' : label(procedure.label)}</h1>
      <p>{label(procedure.description)}</p>
      {da === undefined && <ProcedureChoice chosen={procedure.id} {...(persona !== undefined && { persona })} />}
      {known !== undefined && (
        <p>
          Per <strong>{personName(known.data)}</strong>
        </p>
      )}
      {known === undefined && !asksWho ? (
        <PersonSearch procedura={procedure.id} />
      ) : (
        <StepWork
          key={`${procedure.id} ${persona}`}
          background={{ procedure, step, session, ...(known !== undefined && { person: known }) }}
          draftKey={`${isAccess ? 'accesso' : procedure.id}:${da ?? persona ?? 'nuovo'}`}
          {...(isAccess && { submitLabel: 'Registra l’accesso' })}
          send={(part) =>
            api.openCase(procedure.id, {
              step: step.id,
              expectedVersion: 0,
              ...part,
              ...(da !== undefined && come !== undefined && { calledBy: { caseId: da, as: come } }),
              records: {
                ...part.records,
                ...(persona !== undefined && { person: { id: persona, data: part.records['person']?.data ?? {} } }),
              },
            })
          }
          onDone={async ({ caseId, warnings }) => {
            await queries.invalidateQueries();
            const state = { ...(warnings && { warnings }) };
            await navigate({ to: '/percorsi/$id', params: { id: caseId }, state });
          }}
        />
      )}
    </>
  );
}

/** The other procedures that the operator may begin, with what each is for. */
function ProcedureChoice({ chosen, persona }: { readonly chosen: string; readonly persona?: string }) {
  const { cartella } = useCartella();
  const { label } = useWording();
  const work = useQuery({ queryKey: ['work', 'operator', 1], queryFn: () => answerOf(api.work('operator')) });
  const others = (work.data?.openable ?? []).filter((id) => id !== chosen);
  if (others.length === 0) return null;
  return (
    <details className="mb-4">
      <summary>Un’altra procedura</summary>
      <ul className="list-unstyled work-items mt-2">
        {others.map((id) => {
          const procedure = cartella.procedures[id];
          return procedure === undefined ? null : (
            <li key={id}>
              <Link to="/nuovo" search={{ procedura: id, ...(persona !== undefined && { persona }) }}>
                {label(procedure.label)}
              </Link>
              <span className="d-block text-secondary">{label(procedure.description)}</span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
