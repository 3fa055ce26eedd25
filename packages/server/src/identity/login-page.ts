/** Somebody whom the embedded provider lets in without a password: invented operators of a demonstration. */
export interface DemoAccount {
  readonly subject: string;
  readonly name: string;
  /** Role and ente in words, shown on the sign-in page. */
  readonly description: string;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');
}

/** The sign-in page of a demonstration: the invented operators, each a button. */
export function loginPage(accounts: readonly DemoAccount[]): string {
  const buttons = accounts
    .map(
      ({ subject, name, description }) => `<li>
        <button type="submit" name="subject" value="${escapeHtml(subject)}">
          <strong>${escapeHtml(name)}</strong><span>${escapeHtml(description)}</span>
        </button></li>`,
    )
    .join('');
  return `<!doctype html>
<html lang="it">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Accesso alla dimostrazione – Cartella sociale</title>
  <link rel="stylesheet" href="/login/style.css">
</head>
<body>
  <main>
    <h1>Accesso alla dimostrazione</h1>
    <p>Le persone qui sotto sono inventate e non hanno password. In produzione l’accesso avviene con il fornitore di identità
      dell’ente (SPID, CIE o altro OpenID Connect).</p>
    <form method="post"><ul>${buttons}</ul></form>
  </main>
</body>
</html>
`;
}

/** The page that asks before the session with the embedded provider ends. @param form - Hidden form of the provider, `op.logoutForm`. */
export function logoutPage(form: string): string {
  return `<!doctype html>
<html lang="it">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Uscita dalla dimostrazione – Cartella sociale</title>
  <link rel="stylesheet" href="/login/style.css">
</head>
<body>
  <main>
    <h1>Vuoi uscire anche dal fornitore di identità?</h1>
    ${form}
    <ul>
      <li><button type="submit" form="op.logoutForm" value="yes" name="logout"><strong>Esci</strong></button></li>
      <li><button type="submit" form="op.logoutForm"><strong>Resta collegato</strong></button></li>
    </ul>
  </main>
</body>
</html>
`;
}

/** Style of the sign-in page, in the colours of the public administration. */
export const loginStyle = `
body { margin: 0; font: 1.125rem/1.5 'Titillium Web', system-ui, sans-serif; color: #17324d; background: #f0f6fc; }
main { max-width: 36rem; margin: 3rem auto; padding: 2rem; background: #fff; border-radius: .5rem; }
h1 { margin-top: 0; font-size: 1.75rem; }
ul { list-style: none; margin: 0; padding: 0; }
li + li { margin-top: .75rem; }
button { width: 100%; min-height: 3.5rem; padding: .75rem 1rem; font: inherit; text-align: left; color: #06c; background: #fff; border: 2px solid #06c; border-radius: .25rem; cursor: pointer; }
button:hover { background: #e6f0fa; }
button:focus-visible { outline: 3px solid #ff9900; outline-offset: 2px; }
button strong { display: block; }
button span { color: #17324d; }
@media (max-width: 40rem) { main { margin: 0; border-radius: 0; padding: 1.25rem; } }
`;
