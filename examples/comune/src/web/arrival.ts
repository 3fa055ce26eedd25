import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/** What each page is called. Titles stay in the history of the browser: none names a person. */
const titles: Readonly<Record<string, string>> = {
  '/': 'Persone e percorsi',
  '/lavoro': 'Da fare',
  '/nuovo': 'Nuovo accesso',
  '/persone/$id': 'Cartella di una persona',
  '/percorsi/$id': 'Un percorso',
  '/percorsi/$id/passi/$step': 'Un passo del percorso',
  '/percorsi/$id/progetti/$project': 'Un progetto',
  '/percorsi/$id/strumenti': 'Strumenti di valutazione',
  '/percorsi/$id/invii': 'Invii ad altri enti',
  '/avvisi': 'Avvisi',
  '/profilo': 'Profilo dell’ente',
  '/accesso-riuscito': 'Accesso riuscito',
};

/** Gives each page its title and, when one is reached from another, brings the focus to its beginning. */
export function useArrival(): void {
  const page = useRouterState({ select: ({ matches }) => matches.at(-1)?.routeId ?? '' });
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const before = useRef(path);
  useEffect(() => {
    document.title = [titles[page], 'Cartella sociale'].filter(Boolean).join(' – ');
  }, [page]);
  useEffect(() => {
    if (before.current !== path) {
      window.scrollTo(0, 0);
      document.getElementById('contenuto')?.focus({ preventScroll: true });
    }
    before.current = path;
  }, [path]);
}
