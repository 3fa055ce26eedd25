import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answerOf, api } from '../api';
import { useCartella } from '../cartella-context';
import { longDate, personName } from '../person-name';
import { PersonSearch } from '../person-search';

/** Search of a person, and the latest cases of the ente. */
export function HomePage() {
  return (
    <>
      <h1 className="h2">Persone e percorsi</h1>
      <PersonSearch />
      <LatestCases />
    </>
  );
}

function LatestCases() {
  const cases = useQuery({ queryKey: ['cases'], queryFn: () => answerOf(api.cases()) });
  const { cartella } = useCartella();
  const stateName = (procedure: string, state: string | undefined) =>
    cartella.procedures[procedure]?.states.find(({ id }) => id === state)?.label.it ?? '';
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
                <th scope="col">Procedura</th>
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
                  <td>{cartella.procedures[each.procedure]?.label.it}</td>
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
