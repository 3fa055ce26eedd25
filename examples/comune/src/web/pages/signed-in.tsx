/** Where a second login lands: the work goes on in the other tab. */
export function SignedInPage() {
  return (
    <>
      <h1 className="h2">Hai fatto l’accesso</h1>
      <p>Puoi chiudere questa scheda e tornare a quella di prima: quello che hai scritto è ancora lì.</p>
    </>
  );
}
