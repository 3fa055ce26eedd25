import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { answerOf, api } from '../api';
import { useCartella } from '../cartella-context';
import { longDate, personName } from '../person-name';

/** Search of a person, and the latest cases of the ente. */
export function HomePage() {
  const [query, setQuery] = useState('');
  return (
    <>
      <h1 className="h2">Persone e percorsi</h1>
      <PersonSearch onSearch={setQuery} />
      {query !== '' && <Found query={query} />}
      <LatestCases />
    </>
  );
}

function PersonSearch({ onSearch }: { readonly onSearch: (query: string) => void }) {
  const [typed, setTyped] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSearch(typed.trim());
  };
  return (
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
  );
}

function Found({ query }: { readonly query: string }) {
  const found = useQuery({ queryKey: ['persons', query], queryFn: () => answerOf(api.searchPersons(query)) });
  const records = found.data?.records ?? [];
  return (
    <section aria-labelledby="trovate" className="mb-5">
      <h2 className="h4" id="trovate" aria-live="polite">
        {found.isPending
          ? 'Ricerca…'
          : records.length === 0
            ? 'Nessuna persona trovata'
            : `Persone trovate: ${records.length}`}
      </h2>
      <ul className="list-unstyled">
        {records.map((person) => (
          <li key={person.id} className="mb-2">
            <Link to="/persone/$id" params={{ id: person.id }}>
              {personName(person.data)}
            </Link>
            {typeof person.data.dateOfBirth === 'string' && (
              <span className="text-secondary">, {longDate(person.data.dateOfBirth)}</span>
            )}
          </li>
        ))}
      </ul>
      {!found.isPending && (
        <Link to="/nuovo" className="btn btn-outline-primary">
          {records.length === 0 ? 'Registra un nuovo accesso' : 'Non è nessuna di queste: nuovo accesso'}
        </Link>
      )}
    </section>
  );
}

function LatestCases() {
  const cases = useQuery({ queryKey: ['cases'], queryFn: () => answerOf(api.cases()) });
  const { cartella } = useCartella();
  const stateName = (procedure: string | undefined, state: string | undefined) =>
    cartella.procedures[procedure ?? '']?.states.find(({ id }) => id === state)?.label.it ?? '';
  const listed = cases.data?.cases ?? [];
  return (
    <section aria-labelledby="recenti">
      <h2 className="h4" id="recenti">
        Percorsi recenti
      </h2>
      {cases.data !== undefined && listed.length === 0 && (
        <p>Ancora nessun percorso. Comincia registrando un accesso.</p>
      )}
      {listed.length > 0 && (
        <div className="table-responsive">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Persona</th>
                <th scope="col">Stato</th>
                <th scope="col">Primo contatto</th>
              </tr>
            </thead>
            <tbody>
              {listed.map((each) => (
                <tr key={each.id}>
                  <td>
                    <Link to="/percorsi/$id" params={{ id: each.id }}>
                      {personName(each.person)}
                    </Link>
                    {each.urgency === 'emergency' && <span className="badge bg-danger ms-2">Emergenza</span>}
                  </td>
                  <td>{stateName(each.procedure, each.state)}</td>
                  <td>{longDate(each.openedOn)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
