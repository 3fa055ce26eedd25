import type { Issue, Result } from '@cartella/core';
import { useWording } from '@cartella/forms-react';
import { useEffect, useState } from 'react';
import { api } from '../api';
import { useCartella } from '../cartella-context';
import { compositionInForce, documentInForce, lineOf, type Trial, tryDocument } from './composition';
import { emptyDossier } from './dossier';
import { FormPreview } from './form-preview';
import { ProfileHistory } from './profile-history';
import { TrialReport } from './trial-report';

const draftKey = 'profilo';

/** Where an administrator writes the profile of the ente: the same checks as the command line, a preview, a second person, a history. */
export function ProfilePage() {
  const { cartella } = useCartella();
  const [inForce] = useState(compositionInForce);
  const [document, setDocument] = useState(documentInForce);
  const [trial, setTrial] = useState<Result<Trial>>();
  const [dossier, setDossier] = useState(emptyDossier);
  useEffect(() => {
    api.draft(draftKey).then((answer) => {
      const body = answer.ok ? (answer.value.body as { document?: unknown }) : {};
      if (typeof body.document === 'string') setDocument(body.document);
    });
  }, []);
  const check = () => {
    setTrial(tryDocument(document));
    void api.saveDraft(draftKey, { document });
  };
  return (
    <>
      <h1 className="h2">Profilo dell’ente</h1>
      <p>
        In vigore: {inForce.layers.map(({ id, version }) => `${id} ${version}`).join(', ')}, impronta{' '}
        <code>{inForce.hash.slice(0, 12)}</code>.
        {inForce.hash !== cartella.hash && ' Il server ne usa un’altra: ricarica la pagina.'}
      </p>
      <section aria-labelledby="documento" className="mb-4">
        <h2 className="h4" id="documento">
          Il livello del comune
        </h2>
        <label className="form-label" htmlFor="livello">
          Documento, in YAML o JSON
        </label>
        <textarea
          id="livello"
          className="form-control font-monospace"
          rows={18}
          spellCheck={false}
          value={document}
          onChange={(event) => {
            setDocument(event.target.value);
            setTrial(undefined);
          }}
        />
        <button type="button" className="btn btn-primary mt-3" onClick={check}>
          Controlla
        </button>
      </section>
      <div aria-live="polite">
        {trial?.ok === false && <Problems issues={trial.issues} />}
        {trial?.ok && <TrialReport trial={trial.value} />}
      </div>
      {trial?.ok && <FormPreview cartella={trial.value.cartella} />}
      <ProfileHistory
        dossier={dossier}
        onChange={setDossier}
        {...(trial?.ok && { offered: { document, hash: trial.value.cartella.hash } })}
      />
    </>
  );
}

function Problems({ issues }: { readonly issues: readonly Issue[] }) {
  const { message } = useWording();
  return (
    <section className="callout danger mb-4" aria-labelledby="problemi">
      <h2 className="h4" id="problemi">
        Non si può: {issues.length === 1 ? 'un problema' : `${issues.length} problemi`}
      </h2>
      <ul>
        {issues.map((issue) => (
          <li key={`${issue.code} ${issue.path.join('/')}`}>
            Riga {lineOf(issue)}: {message(issue)}
          </li>
        ))}
      </ul>
    </section>
  );
}
