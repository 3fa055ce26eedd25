import { CostShares, type Shares } from '@cartella/forms-react/fund';
import { useWords } from '@cartella/forms-react/language';
import type { ErogazioneData, ModelRecord } from '@cartella/model';
import { useState } from 'react';
import { api } from '../api';
import { Partings } from '../writing/partings';
import { useVersion } from '../writing/use-version';
import { Refused } from './refused';
import { SaveBar } from './save-bar';

const names: Readonly<Record<string, string>> = {
  amount: 'Costo',
  enteShare: 'A carico dell’ente',
  personShare: 'A carico della persona',
  ssnShare: 'A carico del servizio sanitario',
};

/** Who bears which part of what was given, corrected to the cent; a sum that does not hold the server refuses too. */
export function WhoPaysEditor({ given, name }: { readonly given: ModelRecord<'erogazione'>; readonly name: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        Chi paga<span className="visually-hidden">: {name}</span>
      </summary>
      {isOpen && <Editor given={given} />}
    </details>
  );
}

function Editor({ given }: { readonly given: ModelRecord<'erogazione'> }) {
  const { euro } = useWords({ it: {}, en: {} });
  const work = useVersion<ErogazioneData>({
    draftKey: `quote:${given.id}`,
    version: given.version,
    data: given.data,
    send: ({ seen, data }) =>
      api.recordsOf('erogazione').correct(given.id, seen, { data: { ...data }, reason: 'Corretto chi paga' }),
    read: (data) => data as ErogazioneData,
  });
  if (!work.isReady) return <p role="status">Caricamento…</p>;
  const { data } = work.draft;
  const say = (value: unknown) => (typeof value === 'number' ? euro(value) : undefined);
  const change = (shares: Shares) => {
    const { amount: _, enteShare: __, personShare: ___, ssnShare: ____, ...rest } = data;
    work.change({ ...rest, ...shares });
  };
  const { amount, enteShare, personShare, ssnShare } = data;
  return (
    <div className="mt-2">
      {work.refusal !== undefined && <Refused refusal={work.refusal} />}
      <Partings work={work} place={([name = '']) => names[name] ?? 'Un altro dato'} say={say} />
      {work.isChanged && work.partings.length === 0 && (
        <SaveBar words="Salva chi paga" isBusy={work.isBusy} onSave={() => void work.save(data, '')} />
      )}
      <CostShares
        shares={{
          ...(amount !== undefined && { amount }),
          ...(enteShare !== undefined && { enteShare }),
          ...(personShare !== undefined && { personShare }),
          ...(ssnShare !== undefined && { ssnShare }),
        }}
        onChange={change}
      />
    </div>
  );
}
