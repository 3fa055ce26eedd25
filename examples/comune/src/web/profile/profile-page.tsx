import type { Issue, Result } from '@cartella/core';
import { useWording } from '@cartella/forms-react';
import type { ProfileView } from '@cartella/server/client';
import { useEffect, useState } from 'react';
import { api } from '../api';
import { compositionOf, lineOf, type Trial, tryDocuments } from './composition';
import { FormPreview } from './form-preview';
import { ProfileDocuments } from './profile-documents';
import { ProfileHistory } from './profile-history';
import { ProfileProposal } from './profile-proposal';
import { TrialReport } from './trial-report';
import { useProfile } from './use-profile';
import './profile.css';

const draftKey = 'profilo';

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
  const [documents, setDocuments] = useState<readonly string[]>(profile.documents);
  const [trial, setTrial] = useState<Result<Trial>>();
  useEffect(() => {
    api.draft(draftKey).then((answer) => {
      const draft = answer.ok ? (answer.value.body as { version?: unknown; documents?: unknown }) : {};
      if (draft.version === profile.version && isDocuments(draft.documents)) setDocuments(draft.documents);
    });
  }, [profile.version]);
  const check = (texts: readonly string[]) => {
    setTrial(tryDocuments(profile, texts));
    void api.saveDraft(draftKey, { version: profile.version, documents: texts });
  };
  const write = (texts: readonly string[]) => {
    setDocuments(texts);
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
          setDocuments(texts);
          check(texts);
        }}
      />
      <ProfileDocuments documents={documents} onWrite={write} onCheck={() => check(documents)} />
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

function isDocuments(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
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
