import { Link, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useCartella } from '../cartella-context';

const Inspector = lazy(() =>
  import('../without-eval').then(() => import('./inspector')).then((module) => ({ default: module.Inspector })),
);
/** Roles that the common policy lets configure; the server decides. */
const administrators = ['amministratore-sistema', 'responsabile'];

/** What administrators find on every page: the profile of the ente, and where each step, question, option and rule comes from. */
export function ProvenanceMode() {
  const { session } = useCartella();
  const [on, setOn] = useState(false);
  const { pathname } = useLocation();
  // With these places the row is longer than a phone: the one where one is comes into sight.
  useEffect(() => {
    const place = document.querySelector(`.shell-nav a[href="${pathname}"]`);
    place?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [pathname]);
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
