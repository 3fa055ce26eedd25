import type { Commitment, Fund } from '@cartella/model';
import { useWords } from '../language';
import { fundTexts } from './texts';

/** What of a fund is committed, settled and left; all in cents. */
export interface Residual {
  readonly committed: number;
  readonly settled: number;
  readonly residual: number;
}

/** Adds the commitments of a fund up. */
export function residualOf(
  fund: Pick<Fund, 'id' | 'data'>,
  commitments: readonly Pick<Commitment, 'data'>[],
): Residual {
  const own = commitments.filter(({ data }) => data.fundId === fund.id);
  const committed = own.reduce((total, { data }) => total + data.amount, 0);
  const settled = own.reduce((total, { data }) => total + (data.settled ?? 0), 0);
  return { committed, settled, residual: fund.data.amount - committed };
}

/** Funds with what was committed, what was paid and what is left; beyond the allocation it is said. */
export function FundResiduals({
  funds,
  commitments,
}: {
  readonly funds: readonly Pick<Fund, 'id' | 'data'>[];
  readonly commitments: readonly Pick<Commitment, 'data'>[];
}) {
  const { text, euro, day } = useWords(fundTexts);
  if (funds.length === 0) return <p>{text('fund.empty')}</p>;
  return (
    <section className="cartella-funds cartella-form">
      <table className="table cartella-table">
        <caption className="visually-hidden">{text('fund.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('fund.name')}</th>
            {(['amount', 'committed', 'settled', 'residual'] as const).map((column) => (
              <th key={column} scope="col" className="cartella-end">
                {text(`fund.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {funds.map((fund) => {
            const { committed, settled, residual } = residualOf(fund, commitments);
            const cell = (label: string, value: number) => (
              <td className="cartella-end cartella-amount" data-label={label}>
                {euro(value)}
              </td>
            );
            return (
              <tr key={fund.id}>
                <th scope="row">
                  {fund.data.name}
                  {fund.data.endDate !== undefined && (
                    <span className="d-block form-text">{text('fund.until', { date: day(fund.data.endDate) })}</span>
                  )}
                  <span className="cartella-gauge" aria-hidden="true">
                    <span style={{ width: `${Math.min(100, (committed / Math.max(1, fund.data.amount)) * 100)}%` }} />
                  </span>
                </th>
                {cell(text('fund.amount'), fund.data.amount)}
                {cell(text('fund.committed'), committed)}
                {cell(text('fund.settled'), settled)}
                <td className="cartella-end cartella-amount" data-label={text('fund.residual')}>
                  {euro(residual)}
                  {residual < 0 && <strong className="d-block text-wrap cartella-over">⚠ {text('fund.over')}</strong>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
