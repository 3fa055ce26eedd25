import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { answerOf, api } from './api';
import { longDate, personName } from './person-name';

/**
 * Looks for a person and leads to their page or, for a procedure that is being opened, to its first step.
 *
 * @param procedura - The procedure that is being opened.
 */
export function PersonSearch({ procedura }: { readonly procedura?: string }) {
  const [typed, setTyped] = useState('');
  const [query, setQuery] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setQuery(typed.trim());
  };
  return (
    <>
      <search>
        <form onSubmit={submit} className="cartella-form mb-4">
          <div className="cartella-field">
            <label className="form-label" htmlFor="cerca">
              Cerca una persona
            </label>
            <p className="form-text mb-1" id="cerca-help">
              Per cognome, nome, pseudonimo o codice fiscale
            </p>
            <div className="d-flex gap-2">
              <input
                id="cerca"
                type="search"
                className="form-control"
                aria-describedby="cerca-help"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
              <button type="submit" className="btn btn-primary">
                Cerca
              </button>
            </div>
          </div>
        </form>
      </search>
      {query !== '' && <Found query={query} {...(procedura !== undefined && { procedura })} />}
    </>
  );
}

function Found({ query, procedura }: { readonly query: string; readonly procedura?: string }) {
  const found = useQuery({ queryKey: ['persons', query], queryFn: () => answerOf(api.searchPersons(query)) });
  const records = found.data?.records ?? [];
  return (
    <section aria-labelledby="trovate" className="mb-5">
      <h2 className="h4" id="trovate" aria-live="polite">
        {found.isPending
          ? 'Ricerca…'
          : records.length === 0
            ? 'Nessuna persona trovata'
            : found.data?.next === undefined
              ? `Persone trovate: ${records.length}`
              : `Le prime ${records.length} persone trovate`}
      </h2>
      {found.data?.next !== undefined && <p>Ce ne sono altre: scrivi anche il nome, o il codice fiscale.</p>}
      <ul className="list-unstyled">
        {records.map((person) => (
          <li key={person.id} className="mb-2">
            {procedura === undefined ? (
              <Link to="/persone/$id" params={{ id: person.id }}>
                {personName(person.data)}
              </Link>
            ) : (
              <Link to="/nuovo" search={{ procedura, persona: person.id }}>
                {personName(person.data)}
              </Link>
            )}
            {typeof person.data.dateOfBirth === 'string' && (
              <span className="text-secondary">, {longDate(person.data.dateOfBirth)}</span>
            )}
          </li>
        ))}
      </ul>
      {!found.isPending && procedura === undefined && (
        <Link to="/nuovo" className="btn btn-outline-primary">
          {records.length === 0 ? 'Registra un nuovo accesso' : 'Non è nessuna di queste: nuovo accesso'}
        </Link>
      )}
    </section>
  );
}
