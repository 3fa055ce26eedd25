import type { DemoAccount } from './embedded-provider';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');
}

/** The sign-in page of a demonstration: the invented operators, each a button. */
export function loginPage(accounts: readonly DemoAccount[]): string {
  const buttons = accounts
    .map(
      ({ subject, name, description }) => `<li class="mb-3">
        <button class="btn btn-outline-primary w-100 text-start" type="submit" name="subject" value="${escapeHtml(subject)}">
          <strong class="d-block">${escapeHtml(name)}</strong><span>${escapeHtml(description)}</span>
        </button></li>`,
    )
    .join('');
  return `<!doctype html>
<html lang="it">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Accesso alla dimostrazione – Cartella sociale</title>
  <link rel="stylesheet" href="/assets/login.css">
</head>
<body>
  <main class="container py-5">
    <div class="row justify-content-center"><div class="col-12 col-md-8 col-lg-6">
      <h1 class="h3">Accesso alla dimostrazione</h1>
      <p>Le persone qui sotto sono inventate e non hanno password. In produzione l’accesso avviene con il fornitore di identità
        dell’ente (SPID, CIE o altro OpenID Connect).</p>
      <form method="post"><ul class="list-unstyled">${buttons}</ul></form>
    </div></div>
  </main>
</body>
</html>
`;
}
