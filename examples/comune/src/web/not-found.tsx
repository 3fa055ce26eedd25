import { Link } from '@tanstack/react-router';

/** What is not there, or not for this operator: the two look the same. */
export function NotFound() {
  return (
    <>
      <h1 className="h2">Non c’è nulla a questo indirizzo</h1>
      <p>La pagina non esiste o non è tra quelle che puoi vedere.</p>
      <Link to="/">Torna a persone e percorsi</Link>
    </>
  );
}
