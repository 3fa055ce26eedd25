import { useWording } from '@cartella/forms-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answerOf, api } from '../api';
import { longDate, personName } from '../person-name';

const shown = 5;

/** The first things to do, the most urgent before the others. */
export function Today() {
  const { label } = useWording();
  const work = useQuery({ queryKey: ['work', 'operator'], queryFn: () => answerOf(api.work('operator')) });
  const items = work.data?.items ?? [];
  return (
    <section aria-labelledby="oggi" className="mb-4">
      <h2 className="h5" id="oggi">
        Da fare
      </h2>
      {work.data !== undefined && items.length === 0 && <p>Non c’è nulla che aspetti te.</p>}
      <ul className="list-unstyled work-items">
        {items.slice(0, shown).map((item) => (
          <li key={`${item.caseId} ${item.subject.kind} ${item.subject.id}`} className={`is-${item.reason}`}>
            <Link to="/percorsi/$id" params={{ id: item.caseId }}>
              {personName(item.case.person)}
            </Link>
            <span className="d-block">
              {label(item.label)}
              {item.due !== undefined && (
                <span className="text-secondary">
                  {' '}
                  {item.reason === 'overdue' ? 'scaduta il' : 'entro il'} {longDate(item.due)}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {items.length > shown && <Link to="/lavoro">Tutto quello che c’è da fare</Link>}
    </section>
  );
}
