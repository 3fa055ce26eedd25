import type { Problem } from '@cartella/server';
import { type UseQueryResult, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

/** Tells whether a page has nothing to show: what is on it stays while the server cannot be reached, and goes when it is not there any more. */
export function isGone({ isError, data, error }: Pick<UseQueryResult, 'isError' | 'data' | 'error'>): boolean {
  return isError && (data === undefined || isRefusal(error));
}

function isRefusal(error: unknown): boolean {
  return [403, 404].includes((error as Partial<Problem> | null)?.status ?? 0);
}

/** What is not there, or not for this operator: the two look the same. A server that does not answer is told apart. */
export function NotFound({ error }: { readonly error?: unknown }) {
  const queries = useQueryClient();
  if (error !== undefined && error !== null && !isRefusal(error))
    return (
      <>
        <h1 className="h2">La pagina non si può leggere ora</h1>
        <p>Il collegamento manca o il server non risponde. Quello che hai scritto è conservato.</p>
        <button type="button" className="btn btn-primary" onClick={() => void queries.invalidateQueries()}>
          Riprova
        </button>
      </>
    );
  return (
    <>
      <h1 className="h2">Non c’è nulla a questo indirizzo</h1>
      <p>La pagina non esiste o non è tra quelle che puoi vedere.</p>
      <Link to="/">Torna a persone e percorsi</Link>
    </>
  );
}
