import { useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { answerOf, api, queryClient, sessionLost } from './api';
import { CartellaProvider, useCartella } from './cartella-context';
import { ProvenanceMode } from './profile/provenance-mode';

/** Frame of every page: who is working, where, and what they can go to. Without a session it sends to the login. */
export function Shell() {
  const session = useQuery({
    queryKey: ['session'],
    queryFn: () => answerOf(api.session()),
    retry: false,
    staleTime: 60_000,
  });
  useEffect(() => {
    if (session.isError) window.location.assign(`/auth/login?returnTo=${encodeURIComponent(window.location.pathname)}`);
  }, [session.isError]);
  if (session.data === undefined)
    return (
      <p className="container page" role="status">
        Caricamento…
      </p>
    );
  return (
    <CartellaProvider session={session.data}>
      <a className="visually-hidden-focusable" href="#contenuto">
        Vai al contenuto
      </a>
      <Header name={session.data.name} roles={session.data.roles} />
      <nav className="shell-nav" aria-label="Principale">
        <div className="container">
          <Link to="/" activeOptions={{ exact: true }}>
            Persone e percorsi
          </Link>
          <Link to="/lavoro">Da fare</Link>
          <Link to="/nuovo">Nuovo accesso</Link>
          <ProvenanceMode />
        </div>
      </nav>
      <main className="container page" id="contenuto" tabIndex={-1}>
        <Outlet />
      </main>
      <SessionRescue />
    </CartellaProvider>
  );
}

function Header({ name, roles }: { readonly name: string; readonly roles: readonly string[] }) {
  const { cartella } = useCartella();
  const roleNames = roles.map(
    (role) => cartella.vocabularies['roles']?.entries.find(({ code }) => code === role)?.label.it ?? role,
  );
  const leave = async () => {
    await api.logout();
    queryClient.clear();
    window.location.assign('/auth/login');
  };
  return (
    <header className="shell-header">
      <div className="container">
        <Link to="/" className="brand">
          Cartella sociale
          <small>{cartella.look['ente'] ?? ''}</small>
        </Link>
        <span className="who">
          {name}, {roleNames.join(', ').toLowerCase()}
        </span>
        <button type="button" className="btn btn-outline-light btn-sm" onClick={leave}>
          Esci
        </button>
      </div>
    </header>
  );
}

/** When the session ends, what is on the screen stays: one signs in again in another tab and goes on. */
function SessionRescue() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const show = () => dialog.current?.open === false && dialog.current.showModal();
    sessionLost.addEventListener('lost', show);
    return () => sessionLost.removeEventListener('lost', show);
  }, []);
  const retry = async () => {
    const answer = await api.session();
    if (!answer.ok) return;
    dialog.current?.close();
    await queryClient.invalidateQueries();
  };
  return (
    <dialog ref={dialog} className="session-lost" aria-labelledby="session-lost-title">
      <h2 id="session-lost-title" className="h4">
        La sessione è scaduta
      </h2>
      <p>Quello che hai scritto è ancora qui. Accedi di nuovo in un’altra scheda, poi torna e continua.</p>
      <div className="cartella-actions">
        <a className="btn btn-primary" href="/auth/login?returnTo=/accesso-riuscito" target="_blank" rel="noreferrer">
          Accedi di nuovo
        </a>
        <button type="button" className="btn btn-outline-primary" onClick={retry}>
          Ho fatto l’accesso: continua
        </button>
      </div>
    </dialog>
  );
}
