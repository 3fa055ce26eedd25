import { useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { answerOf, api } from './api';
import { useArrival } from './arrival';
import { CartellaProvider, useCartella } from './cartella-context';
import { NoticesLink } from './notices-link';
import { ProvenanceMode } from './profile/provenance-mode';
import { defaultSection } from './services/sections';
import { leave, SessionKeeper } from './session-keeper';

/** Frame of every page: who is working, where, and what they can go to. Without a session it sends to the login. */
export function Shell() {
  const session = useQuery({
    queryKey: ['session'],
    queryFn: () => answerOf(api.session()),
    retry: false,
    staleTime: 60_000,
  });
  useArrival();
  const isNobody = session.isError && session.data === undefined;
  useEffect(() => {
    if (!isNobody) return;
    const { pathname, search } = window.location;
    window.location.assign(`/auth/login?returnTo=${encodeURIComponent(pathname + search)}`);
  }, [isNobody]);
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
            Persone<span className="d-none d-sm-inline">&nbsp;e percorsi</span>
          </Link>
          <Link to="/lavoro">Da fare</Link>
          <Link to="/nuovo">Nuovo accesso</Link>
          {defaultSection(session.data.roles) !== undefined && <Link to="/servizi">Servizi e spesa</Link>}
          <ProvenanceMode />
        </div>
      </nav>
      <main className="container page" id="contenuto" tabIndex={-1}>
        <Outlet />
      </main>
      <SessionKeeper operatorId={session.data.operatorId} />
    </CartellaProvider>
  );
}

function Header({ name, roles }: { readonly name: string; readonly roles: readonly string[] }) {
  const { cartella } = useCartella();
  const roleNames = roles.map(
    (role) =>
      cartella.vocabularies['roles']?.entries.find(({ code }) => code === role)?.label.it ?? role.replaceAll('-', ' '),
  );
  return (
    <header className="shell-header">
      <div className="container">
        <Link to="/" className="brand">
          Cartella sociale
          <small>{cartella.look['ente'] ?? ''}</small>
        </Link>
        <Link to="/sessioni" className="who">
          {name}, {roleNames.join(', ').toLowerCase()}
          <span className="visually-hidden">: le tue sessioni</span>
        </Link>
        <NoticesLink />
        <button type="button" className="btn btn-outline-light btn-sm" onClick={() => void leave()}>
          Esci
        </button>
      </div>
    </header>
  );
}
