import type { Issue, Result } from '@cartella/core';
import { AutosaveStatus, useWording } from '@cartella/forms-react';
import type { ProfileView } from '@cartella/server/client';
import { useState } from 'react';
import { useKept } from '../writing/use-kept';
import { compositionOf, lineOf, type Trial, tryDocuments } from './composition';
import { FormPreview } from './form-preview';
import { ProfileDocuments } from './profile-documents';
import { ProfileHistory } from './profile-history';
import { ProfileProposal } from './profile-proposal';
import { TrialReport } from './trial-report';
import { useProfile } from './use-profile';
import './profile.css';

const draftKey = 'profilo';

/** Documents under the pen, and the version of the profile that they were written for. */
interface Written {
  readonly version: number;
  readonly documents: readonly string[];
}

/** Where an administrator writes the profile of the ente: the same checks as the command line, a preview, a second person, a history. */
export function ProfilePage() {
  const profile = useProfile();
  return (
    <>
      <h1 className="h2">Profilo dell’ente</h1>
      {profile.isPending && <p role="status">Caricamento…</p>}
      {profile.isError && <p role="alert">Il profilo lo vede chi può configurare la cartella.</p>}
      {/* What is written on the page follows the version that it was written for. */}
      {profile.data && <ProfileDesk key={profile.data.version} profile={profile.data} />}
    </>
  );
}

function ProfileDesk({ profile }: { readonly profile: ProfileView }) {
  const [cartella] = useState(() => compositionOf(profile));
  const kept = useKept<Written>(draftKey);
  const [own, setOwn] = useState<readonly string[]>();
  const [trial, setTrial] = useState<Result<Trial>>();
  if (kept.isPending) return <p role="status">Caricamento…</p>;
  const { left } = kept;
  const documents = own ?? (left?.version === profile.version ? left.documents : profile.documents);
  const check = (texts: readonly string[]) => setTrial(tryDocuments(profile, texts));
  const write = (texts: readonly string[]) => {
    setOwn(texts);
    kept.keep({ version: profile.version, documents: texts });
    setTrial(undefined);
  };
  return (
    <>
      <p>
        In vigore: {cartella.layers.map(({ id, version }) => `${id} ${version}`).join(', ') || 'la cartella comune'},{' '}
        {profile.version === 0 ? 'come viene con l’installazione' : `versione ${profile.version}`}, impronta{' '}
        <code>{cartella.hash.slice(0, 12)}</code>.
      </p>
      <ProfileProposal
        profile={profile}
        onLook={(texts) => {
          write(texts);
          check(texts);
        }}
      />
      {own === undefined && isOutdated(left, profile) && (
        <details className="callout mb-4">
          <summary>Quello che avevi scritto sulla versione di prima, che non è più in vigore</summary>
          {left?.documents.map((text) => (
            <pre key={text}>{text}</pre>
          ))}
        </details>
      )}
      <ProfileDocuments documents={documents} onWrite={write} onCheck={() => check(documents)} />
      {own !== undefined && <AutosaveStatus state={kept.state} />}
      <div aria-live="polite">
        {trial?.ok === false && <Problems issues={trial.issues} />}
        {trial?.ok && <TrialReport trial={trial.value} />}
      </div>
      {trial?.ok && <FormPreview cartella={trial.value.cartella} />}
      <ProfileHistory
        profile={profile}
        {...(trial?.ok && trial.value.changes.length > 0 && { offered: trial.value })}
      />
    </>
  );
}

/** What was written for a version that is not in force any more, and did not become the one that is. */
function isOutdated(left: Written | null, { version, documents }: ProfileView): boolean {
  return left !== null && left.version !== version && left.documents.join() !== documents.join();
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
