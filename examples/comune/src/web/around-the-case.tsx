import type { CaseView } from '@cartella/server';
import { Link } from '@tanstack/react-router';
import { recordsOf } from './person/person-file';

/** The pages around a case: its projects, the instruments of its assessment, what goes out to others, the days that are counted. */
export function AroundTheCase({ view }: { readonly view: CaseView }) {
  const projects = recordsOf([view], 'progetto-personalizzato');
  const results = recordsOf([view], 'instrument-result').length;
  const referrals = recordsOf([view], 'referral').length;
  const days = recordsOf([view], 'attendance').length;
  return (
    <nav aria-labelledby="attorno" className="mb-5">
      <h2 className="h4" id="attorno">
        Attorno al percorso
      </h2>
      <ul className="list-unstyled around">
        {projects.map(({ id, data }) => (
          <li key={id}>
            <Link to="/percorsi/$id/progetti/$project" params={{ id: view.id, project: id }}>
              Progetto: {data.title}
            </Link>
          </li>
        ))}
        <li>
          <Link to="/percorsi/$id/strumenti" params={{ id: view.id }} search={{}}>
            Strumenti di valutazione
          </Link>
          {results > 0 && <span className="text-secondary"> ({results})</span>}
        </li>
        <li>
          <Link to="/percorsi/$id/invii" params={{ id: view.id }}>
            Invii ad altri enti
          </Link>
          {referrals > 0 && <span className="text-secondary"> ({referrals})</span>}
        </li>
        {days > 0 && (
          <li>
            <Link to="/servizi" search={{ sezione: 'presenze' }}>
              Presenze del mese
            </Link>{' '}
            <span className="text-secondary">({days})</span>
          </li>
        )}
      </ul>
    </nav>
  );
}
