import type { Issue, Result } from '@cartella/core';
import { useWording } from '@cartella/forms-react';
import { inForce } from '@cartella/profile';
import { useState } from 'react';
import { useCartella } from '../cartella-context';
import { approve, type Dossier, type Proposal, readDossier } from './dossier';

interface ProfileHistoryProps {
  readonly dossier: Dossier;
  readonly onChange: (dossier: Dossier) => void;
  /** A layer that passed the checks. */
  readonly offered?: Pick<Proposal, 'document' | 'hash'>;
}

/** Proposing, approving by a second person, and every composition that was in force, in a file that the ente keeps. */
export function ProfileHistory({ dossier, onChange, offered }: ProfileHistoryProps) {
  const { session } = useCartella();
  const { message } = useWording();
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<readonly Issue[]>([]);
  const take = (result: Result<Dossier>, keep: boolean) => {
    setRefused(result.ok ? [] : result.issues);
    if (!result.ok) return;
    onChange(result.value);
    if (keep) download(result.value);
  };
  const propose = (what: Pick<Proposal, 'document' | 'hash'>) => {
    const by = { proposedBy: session.operatorId, proposer: session.name, at: new Date().toISOString() };
    take({ ok: true, value: { history: dossier.history, proposal: { ...by, reason, ...what } } }, true);
  };
  const open = async (file: File | undefined) => {
    if (file !== undefined) take(readDossier(await file.text()), false);
  };
  const { history, proposal } = dossier;
  const current = inForce(history)?.hash;
  return (
    <section aria-labelledby="storia">
      <h2 className="h4" id="storia">
        Proposta e storia
      </h2>
      <div className="cartella-field mb-3">
        <label className="form-label" htmlFor="fascicolo">
          Fascicolo del profilo (il file che l’ente conserva)
        </label>
        <input
          id="fascicolo"
          type="file"
          accept="application/json"
          className="form-control"
          onChange={(event) => open(event.target.files?.[0])}
        />
      </div>
      <div className="cartella-field mb-3">
        <label className="form-label" htmlFor="motivo">
          Motivo
        </label>
        <input
          id="motivo"
          type="text"
          className="form-control"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      {offered !== undefined && (
        <button
          type="button"
          className="btn btn-primary me-2"
          disabled={reason === ''}
          onClick={() => propose(offered)}
        >
          Proponi a una seconda persona
        </button>
      )}
      <div aria-live="polite">
        {refused.map((issue) => (
          <p key={issue.code} className="text-danger">
            {message(issue)}
          </p>
        ))}
        {proposal !== undefined && (
          <div className="callout mb-3">
            <p>
              {proposal.proposer} propone: {proposal.reason} (impronta <code>{proposal.hash.slice(0, 12)}</code>)
            </p>
            <button
              type="button"
              className="btn btn-primary"
              onClick={() => take(approve(dossier, session.operatorId), true)}
            >
              Approva
            </button>
          </div>
        )}
      </div>
      <ol reversed>
        {[...history.entries].reverse().map(({ hash, at, reason: why }) => (
          <li key={at}>
            {at.slice(0, 10)}: {why} (<code>{hash.slice(0, 12)}</code>)
            {hash !== current && (
              <button
                type="button"
                className="btn btn-link btn-sm"
                disabled={reason === ''}
                onClick={() => propose({ hash })}
              >
                Proponi di tornarci
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function download(dossier: Dossier): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(dossier, null, 2)], { type: 'application/json' }));
  link.download = 'fascicolo-del-profilo.json';
  link.click();
  URL.revokeObjectURL(link.href);
}
