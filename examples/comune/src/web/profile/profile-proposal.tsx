import type { Answer, ProfileView } from '@cartella/server/client';
import { useState } from 'react';
import { answerOf, api, queryClient } from '../api';
import { useCartella } from '../cartella-context';
import { Refusal } from './refusal';

type Change = ProfileView['changes'][number];
type Refused = Extract<Answer<unknown>, { ok: false }>['problem'];

interface ProfileProposalProps {
  readonly profile: ProfileView;
  /** Takes the documents of a proposal, to see what they would change. */
  readonly onLook: (documents: readonly string[]) => void;
}

/** What waits for a second person: they see what it changes, and approve it or not; who proposed it takes it back. */
export function ProfileProposal({ profile, onLook }: ProfileProposalProps) {
  const waiting = profile.changes.filter(({ state }) => state === 'proposed');
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="proposte" className="mb-4">
      <h2 className="h4" id="proposte">
        In attesa di una seconda persona
      </h2>
      {waiting.map((change) => (
        <Waiting key={change.id} change={change} onLook={onLook} />
      ))}
    </section>
  );
}

function Waiting({ change, onLook }: { readonly change: Change; readonly onLook: ProfileProposalProps['onLook'] }) {
  const { session, operators } = useCartella();
  const [refused, setRefused] = useState<Refused>();
  const isMine = change.proposedBy === session.operatorId;
  const proposer = operators.find(({ id }) => id === change.proposedBy)?.name ?? 'Un operatore';
  const decide = async (decision: 'approved' | 'refused' | 'withdrawn') => {
    const answer = await api.profile.decide(change.id, decision);
    setRefused(answer.ok ? undefined : answer.problem);
    // What comes into force changes every page.
    await (decision === 'approved' && answer.ok
      ? queryClient.invalidateQueries()
      : queryClient.invalidateQueries({ queryKey: ['profile'] }));
  };
  const look = async () => onLook((await answerOf(api.profile.change(change.id))).documents);
  return (
    <div className="border rounded p-3 mb-3">
      <p>
        {isMine ? 'Hai proposto' : `${proposer} propone`}: {change.reason} (impronta{' '}
        <code>{change.composition.slice(0, 12)}</code>)
      </p>
      <div className="cartella-actions">
        <button type="button" className="btn btn-outline-primary" onClick={look}>
          Guarda che cosa cambia
        </button>
        {isMine ? (
          <button type="button" className="btn btn-outline-primary" onClick={() => decide('withdrawn')}>
            Ritira
          </button>
        ) : (
          <>
            <button type="button" className="btn btn-primary" onClick={() => decide('approved')}>
              Approva
            </button>
            <button type="button" className="btn btn-outline-primary" onClick={() => decide('refused')}>
              Rifiuta
            </button>
          </>
        )}
      </div>
      <Refusal problem={refused} />
    </div>
  );
}
