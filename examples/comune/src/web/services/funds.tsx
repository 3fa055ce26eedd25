import { FundResiduals, residualOf } from '@cartella/forms-react/fund';
import { useWords } from '@cartella/forms-react/language';
import type { ModelRecord } from '@cartella/model';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useCartella } from '../cartella-context';
import { longDate } from '../person-name';
import { CommitmentForm } from './commitment-form';
import { allOf } from './spending-api';

/** Who writes what is committed; whoever proposes an expense reads it. */
const writers = ['amministrativo', 'responsabile'];

/** Funds with what is left of them, and the acts that commit them. */
export function Funds() {
  const { session } = useCartella();
  const found = useQuery({
    queryKey: ['funds'],
    queryFn: async () => {
      const [funds, commitments] = await Promise.all([allOf('fund'), allOf('commitment')]);
      return { funds, commitments };
    },
  });
  if (found.data === undefined) return <p role="status">{found.isError ? 'Non si può leggere.' : 'Caricamento…'}</p>;
  const { funds, commitments } = found.data;
  const mayWrite = session.roles.some((role) => writers.includes(role));
  return (
    <>
      <h2 className="h4">Fondi e residui</h2>
      <FundResiduals funds={funds} commitments={commitments} />
      {funds.map((fund) => (
        <Commitments
          key={fund.id}
          fund={fund}
          commitments={commitments.filter(({ data }) => data.fundId === fund.id)}
          mayWrite={mayWrite}
        />
      ))}
    </>
  );
}

interface CommitmentsProps {
  readonly fund: ModelRecord<'fund'>;
  readonly commitments: readonly ModelRecord<'commitment'>[];
  readonly mayWrite: boolean;
}

/** The acts that commit a fund, the first before; one at a time is under the pen. */
function Commitments({ fund, commitments, mayWrite }: CommitmentsProps) {
  const { euro } = useWords({ it: {}, en: {} });
  const [open, setOpen] = useState<string>();
  const { residual } = residualOf(fund, commitments);
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const openAt = (which: string) => {
    setSaid('');
    setOpen(which);
  };
  const close = (isRecorded: boolean) => {
    setOpen(undefined);
    setSaid(isRecorded ? 'Impegno registrato.' : '');
    heading.current?.focus();
  };
  const inOrder = [...commitments].sort((one, other) => (one.data.date < other.data.date ? -1 : 1));
  const chosen = commitments.find(({ id }) => id === open);
  return (
    <section className="cartella-form mt-5" aria-labelledby={`fondo-${fund.id}`}>
      <h3 className="h5" id={`fondo-${fund.id}`} ref={heading} tabIndex={-1}>
        Impegni: {fund.data.name}
      </h3>
      <p role="status" className="mb-0">
        {said}
      </p>
      {commitments.length === 0 && <p>Nessun impegno.</p>}
      {commitments.length > 0 && (
        <table className="table cartella-table">
          <caption className="visually-hidden">Impegni: {fund.data.name}</caption>
          <thead>
            <tr>
              <th scope="col">Atto</th>
              <th scope="col" className="cartella-end">
                Impegnato
              </th>
              <th scope="col" className="cartella-end">
                Liquidato
              </th>
              {mayWrite && <th scope="col">Correzione</th>}
            </tr>
          </thead>
          <tbody>
            {inOrder.map(({ id, data }) => (
              <tr key={id}>
                <th scope="row">
                  {data.act}
                  <span className="d-block form-text">{longDate(data.date)}</span>
                </th>
                <td className="cartella-end cartella-amount" data-label="Impegnato">
                  {euro(data.amount)}
                </td>
                <td className="cartella-end cartella-amount" data-label="Liquidato">
                  {euro(data.settled ?? 0)}
                </td>
                {mayWrite && (
                  <td>
                    <button
                      type="button"
                      className="btn btn-link btn-sm"
                      aria-label={`Correggi ${data.act}`}
                      onClick={() => openAt(id)}
                    >
                      Correggi
                    </button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {mayWrite && open === undefined && (
        <button
          type="button"
          className="btn btn-outline-primary btn-sm"
          aria-label={`Nuovo impegno: ${fund.data.name}`}
          onClick={() => openAt('new')}
        >
          Nuovo impegno
        </button>
      )}
      {open !== undefined && (
        <CommitmentForm
          key={open}
          fund={fund}
          free={residual + (chosen?.data.amount ?? 0)}
          commitment={chosen}
          onDone={close}
        />
      )}
    </section>
  );
}
