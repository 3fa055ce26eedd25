import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useCartella } from '../cartella-context';

const Inspector = lazy(() =>
  import('../without-eval').then(() => import('./inspector')).then((module) => ({ default: module.Inspector })),
);
const administrators = ['amministratore', 'amministratore-sistema', 'responsabile'];

/** What administrators find on every page: the profile of the ente, and where each question comes from. */
export function ProvenanceMode() {
  const { session } = useCartella();
  const [on, setOn] = useState(false);
  if (!session.roles.some((role) => administrators.includes(role))) return null;
  return (
    <>
      <Link to="/profilo">Profilo</Link>
      <button type="button" className="btn btn-link btn-sm" aria-pressed={on} onClick={() => setOn(!on)}>
        Provenienza
      </button>
      {on && (
        <Suspense fallback={null}>
          <Inspector />
        </Suspense>
      )}
    </>
  );
}
