import { CodeName } from '@cartella/forms-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { answerOf, api } from '../api';
import { useCartella } from '../cartella-context';
import { NotFound } from '../not-found';
import { longDate, personName } from '../person-name';

/** A person and their paths. */
export function PersonPage() {
  const { id } = useParams({ from: '/persone/$id' });
  const { cartella } = useCartella();
  const found = useQuery({ queryKey: ['person', id], queryFn: () => answerOf(api.person(id)), retry: false });
  if (found.isError) return <NotFound />;
  if (found.data === undefined) return <p role="status">Caricamento…</p>;
  const { person, cases } = found.data;
  const { taxCode, dateOfBirth, birthPlace } = person.data;
  return (
    <>
      <h1 className="h2">{personName(person.data)}</h1>
      <p className="person-facts">
        {typeof taxCode === 'string' && <span>{taxCode}</span>}
        {typeof dateOfBirth === 'string' && <span>{longDate(dateOfBirth)}</span>}
        {typeof birthPlace === 'string' && (
          <span>
            <CodeName vocabulary="birthplaces" code={birthPlace} />
          </span>
        )}
      </p>
      <h2 className="h4">Percorsi</h2>
      <ul>
        {cases.map((each) => (
          <li key={each.id}>
            <Link to="/percorsi/$id" params={{ id: each.id }}>
              {cartella.procedures[each.procedure]?.label.it}, dal {longDate(each.openedOn)}
            </Link>
          </li>
        ))}
      </ul>
      <Link to="/nuovo" search={{ persona: person.id }} className="btn btn-primary">
        Nuovo accesso per questa persona
      </Link>
    </>
  );
}
