import { civilDateInRome } from '@cartella/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { api } from '../api';
import { StepForm } from '../step-form';
import { useFormAndDraft } from '../use-draft';

/** First contact: the person, new or known, and what they ask. */
export function NewAccessPage() {
  const { persona } = useSearch({ from: '/nuovo' });
  const draftKey = persona === undefined ? 'accesso:nuovo' : `accesso:${persona}`;
  const { form, ready, draft } = useFormAndDraft('accesso', draftKey);
  const [known, setKnown] = useState<Readonly<Record<string, unknown>> | null>(null);
  const navigate = useNavigate();
  const queries = useQueryClient();
  useEffect(() => {
    if (persona !== undefined)
      api.person(persona).then((answer) => setKnown(answer.ok ? { ...answer.value.person.data } : {}));
  }, [persona]);
  if (!ready || form === undefined || (persona !== undefined && known === null))
    return <p role="status">Caricamento…</p>;
  return (
    <>
      <h1 className="h2">Nuovo accesso</h1>
      <StepForm
        form={form}
        draftKey={draftKey}
        draft={draft}
        initial={{
          person: known ?? { identity: 'declared' },
          accesso: { date: civilDateInRome(Date.now()), urgency: 'ordinary' },
        }}
        submitLabel="Registra l’accesso"
        send={(records, idempotencyKey) =>
          api.openCase('percorso-comune', {
            step: 'registra-accesso',
            expectedVersion: 0,
            idempotencyKey,
            records: {
              ...records,
              ...(persona !== undefined && { person: { id: persona, data: records['person']?.data ?? {} } }),
            },
          })
        }
        onDone={async (caseId) => {
          await queries.invalidateQueries();
          await navigate({ to: '/percorsi/$id', params: { id: caseId } });
        }}
      />
    </>
  );
}
