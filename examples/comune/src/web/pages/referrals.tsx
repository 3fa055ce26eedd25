import { civilDateInRome } from '@cartella/core';
import { AutosaveStatus } from '@cartella/forms-react';
import {
  type ReferralDraft,
  ReferralForm,
  ReferralOutcome,
  type ReferralProposal,
} from '@cartella/forms-react/referral';
import { recordDefinition } from '@cartella/model';
import type { CaseView } from '@cartella/server';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { answerOf, api } from '../api';
import { BackToCase } from '../back-to-case';
import { useCartella } from '../cartella-context';
import { isGone, NotFound } from '../not-found';
import { recordsOf, useWriting } from '../person/person-file';
import { Refused } from '../person/refused';
import { shareableOf } from '../referral/leaving';
import { ReferralAnswer } from '../referral/referral-answer';
import { useKept } from '../writing/use-kept';

const referrals = api.recordsOf('referral');

/** Referrals of a case: what was sent and what became of it, and a new one with the preview of exactly what leaves. */
export function ReferralsPage() {
  const { id } = useParams({ from: '/percorsi/$id/invii' });
  const found = useQuery({ queryKey: ['case', id], queryFn: () => answerOf(api.case(id)), retry: false });
  const organisations = useQuery({
    queryKey: ['organisations'],
    queryFn: () => answerOf(api.recordsOf('organisation').list({ size: 200 })),
  });
  if (isGone(found)) return <NotFound error={found.error} />;
  const view = found.data;
  if (view === undefined || organisations.data === undefined) return <p role="status">Caricamento…</p>;
  const bodies = organisations.data.records.map(({ id: body, data }) => ({ id: body, name: data.name }));
  const sent = recordsOf([view], 'referral');
  return (
    <>
      <BackToCase view={view} />
      <h1 className="h2">Invii ad altri servizi ed enti</h1>
      {sent.length > 0 && (
        <section aria-label="Inviati" className="mb-5">
          {[...sent].reverse().map((referral) => (
            <article key={referral.id} className="paper">
              <ReferralOutcome
                referral={referral.data}
                receiver={
                  bodies.find(({ id: body }) => body === referral.data.toOrganisationId)?.name ?? 'Un altro ente'
                }
              />
              <p className="mb-2">{referral.data.reason}</p>
              <p className="text-secondary">
                {referral.data.sharedKinds.length === 0
                  ? 'Nessuna scheda è uscita.'
                  : `Sono uscite: ${referral.data.sharedKinds.map((kind) => recordDefinition(kind)?.label.it ?? kind).join(', ')}.`}
              </p>
              {referral.data.state === 'proposed' && <ReferralAnswer referral={referral} />}
            </article>
          ))}
        </section>
      )}
      <h2 className="h4">Un nuovo invio</h2>
      <NewReferral view={view} receivers={bodies} />
    </>
  );
}

interface Kept extends ReferralDraft {
  readonly key: string;
}

function NewReferral({
  view,
  receivers,
}: {
  readonly view: CaseView;
  readonly receivers: readonly { readonly id: string; readonly name: string }[];
}) {
  const { cartella, session } = useCartella();
  const { write, refusal } = useWriting();
  const kept = useKept<Kept>(`invio:${view.id}`);
  const [round, setRound] = useState(0);
  const [fresh, setFresh] = useState(() => crypto.randomUUID());
  const shareable = useMemo(() => shareableOf(view, cartella), [view, cartella]);
  const [file] = recordsOf([view], 'cartella-sociale');
  if (file === undefined) return <p>Un invio parte dalla cartella, che nasce con la presa in carico.</p>;
  if (kept.isPending) return <p role="status">Caricamento…</p>;
  const key = kept.left?.key ?? fresh;
  const send = async (proposal: ReferralProposal) => {
    const data = {
      ...proposal,
      cartellaId: file.id,
      proposedOn: civilDateInRome(Date.now()),
      state: 'proposed',
    };
    const isSent = await write(() => referrals.create({ data, caseId: view.id, sensitivity: 'special' }, key));
    if (!isSent) return;
    await kept.drop();
    setFresh(crypto.randomUUID());
    setRound(round + 1);
  };
  return (
    <>
      <Refused refusal={refusal} />
      <ReferralForm
        key={round}
        receivers={receivers.filter(({ id }) => id !== session.enteId)}
        shareable={shareable}
        onDraft={(draft) => kept.keep({ ...draft, key })}
        onSend={(proposal) => void send(proposal)}
        {...(kept.left !== null && { draft: kept.left })}
      />
      <AutosaveStatus state={kept.state} />
    </>
  );
}
