import { type CivilDate, civilDateInRome } from '@cartella/core';
import { AutosaveStatus } from '@cartella/forms-react';
import { DateBox } from '@cartella/forms-react/date';
import { MoneyBox } from '@cartella/forms-react/money';
import type { ModelRecord } from '@cartella/model';
import { type SubmitEvent, useId, useState } from 'react';
import { useKept } from '../writing/use-kept';

/** An indicator without the persons that it is of. */
export type IseeWritten = Omit<ModelRecord<'isee'>['data'], 'declarantId' | 'beneficiaryId'>;

interface Written {
  readonly key: string;
  readonly isee?: number | undefined;
  readonly dsuProtocol?: string | undefined;
  readonly submittedOn?: CivilDate | undefined;
  readonly validUntil?: CivilDate | undefined;
}

interface IseeByHandProps {
  readonly personId: string;
  readonly onRecord: (isee: IseeWritten, key: string) => Promise<boolean>;
  readonly onLeave: () => void;
}

/** An attestation that the person brought, written by hand. */
export function IseeByHand({ personId, onRecord, onLeave }: IseeByHandProps) {
  const id = useId();
  const kept = useKept<Written>(`isee:${personId}`);
  const [own, setOwn] = useState<Written>();
  const [fresh] = useState(() => crypto.randomUUID());
  if (kept.isPending) return <p role="status">Caricamento…</p>;
  const written = own ?? kept.left ?? { key: fresh };
  const change = (part: Partial<Written>) => {
    const next = { ...written, ...part };
    setOwn(next);
    kept.keep(next);
  };
  const record = async (event: SubmitEvent) => {
    event.preventDefault();
    const { key, ...data } = written;
    const isee = {
      ...data,
      kind: 'ordinario',
      computable: true,
      omissions: false,
      consultedOn: civilDateInRome(Date.now()),
    };
    // What is missing is told by the server, all at once.
    if (await onRecord(isee as unknown as IseeWritten, key)) await kept.drop();
  };
  return (
    <form className="cartella-form paper" aria-label="ISEE scritto a mano" onSubmit={record} noValidate>
      <div className="cartella-fields">
        <MoneyBox required label="ISEE" value={written.isee} onChange={(isee) => change({ isee })} />
        <div className="cartella-field">
          <label className="form-label" htmlFor={id}>
            Protocollo della DSU
          </label>
          <input
            id={id}
            className="form-control"
            placeholder="INPS-ISEE-2026-00000000X-00"
            value={written.dsuProtocol ?? ''}
            onChange={({ target }) => change({ dsuProtocol: target.value.trim().toUpperCase() })}
          />
        </div>
        <DateBox
          required
          label="DSU presentata il"
          value={written.submittedOn}
          onChange={(submittedOn) => change({ submittedOn })}
        />
        <DateBox
          required
          label="Valido fino al"
          value={written.validUntil}
          onChange={(validUntil) => change({ validUntil })}
        />
      </div>
      <div className="cartella-actions mt-3">
        <button type="submit" className="btn btn-primary btn-sm">
          Registra l’ISEE
        </button>
        <button type="button" className="btn btn-outline-primary btn-sm" onClick={onLeave}>
          Lascia
        </button>
      </div>
      <AutosaveStatus state={kept.state} />
    </form>
  );
}
