import type { Answer, ProfileOffer, ProfileView } from '@cartella/server/client';
import { useState } from 'react';
import { api, queryClient } from '../api';
import { useCartella } from '../cartella-context';
import { longDate } from '../person-name';
import type { Trial } from './composition';
import { Refusal } from './refusal';

interface ProfileHistoryProps {
  readonly profile: ProfileView;
  /** Layers that passed the checks and change something. */
  readonly offered?: Trial;
}

const states = {
  outdated: 'superata da un’altra',
  refused: 'rifiutata',
  withdrawn: 'ritirata',
  active: 'in vigore',
  superseded: 'è stata in vigore',
  'rolled-back': 'è stata in vigore, poi si è tornati indietro',
} as const;

/** Proposing to a second person, and everything that was ever proposed, with who decided. */
export function ProfileHistory({ profile, offered }: ProfileHistoryProps) {
  const { operators } = useCartella();
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<Extract<Answer<unknown>, { ok: false }>['problem']>();
  const nameOf = (operatorId: string | undefined) => operators.find(({ id }) => id === operatorId)?.name;
  const propose = async (offer: ProfileOffer) => {
    const answer = await api.profile.propose(offer, profile.version);
    setRefused(answer.ok ? undefined : answer.problem);
    if (answer.ok) setReason('');
    await queryClient.invalidateQueries({ queryKey: ['profile'] });
  };
  const goBack = (version: number) => (
    <button
      type="button"
      className="btn btn-link btn-sm"
      disabled={reason === ''}
      onClick={() => propose({ returnTo: version, reason })}
    >
      Proponi di tornarci
    </button>
  );
  return (
    <section aria-labelledby="storia">
      <h2 className="h4" id="storia">
        Proposta e storia
      </h2>
      <div className="cartella-field mb-3">
        <label className="form-label" htmlFor="motivo">
          Motivo
        </label>
        <input
          id="motivo"
          type="text"
          className="form-control"
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      {offered !== undefined && (
        <button
          type="button"
          className="btn btn-primary mb-3"
          disabled={reason === ''}
          onClick={() => propose({ documents: offered.documents, reason })}
        >
          Proponi a una seconda persona
        </button>
      )}
      <Refusal problem={refused} />
      <ul className="profile-history">
        {profile.changes.flatMap((change) =>
          change.state === 'proposed'
            ? []
            : [
                <li key={change.id}>
                  {longDate(change.decidedAt ?? change.proposedAt)}
                  {change.version !== undefined && `, versione ${change.version}`}: {change.reason}. Proposta da{' '}
                  {nameOf(change.proposedBy) ?? 'un operatore'}
                  {change.state === 'withdrawn' || change.decidedBy === undefined
                    ? ''
                    : `, decisa da ${nameOf(change.decidedBy) ?? 'un operatore'}`}
                  ; {states[change.state]} (<code>{change.composition.slice(0, 12)}</code>)
                  {change.version !== undefined && change.state !== 'active' && goBack(change.version)}
                </li>,
              ],
        )}
        <li>Il profilo che viene con l’installazione{profile.version === 0 ? '; in vigore' : goBack(0)}</li>
      </ul>
    </section>
  );
}
