import type { ReactNode } from 'react';
import { useWords } from '../language';
import { fundTexts } from './texts';

/** Something that a family already receives, whoever gives it. */
export interface Benefit {
  readonly id: string;
  readonly name: ReactNode;
  /** Who receives it. */
  readonly person: string;
  /** Who gives it: the ente, INPS, another body. */
  readonly giver: string;
  /** Cents a month; absent where it is no money. */
  readonly monthly?: number;
  readonly from: string;
  readonly to?: string;
  /** `2026-10`: the last month that was paid, where that is known. */
  readonly paidThrough?: string;
  /** Where it is known from: typed, INPS, imported. */
  readonly source: string;
}

/** What a family already receives from all sources on a day, with the sum of the month: seen before something more is given. */
export function BenefitList({ benefits, on }: { readonly benefits: readonly Benefit[]; readonly on: string }) {
  const { text, euro, day, month } = useWords(fundTexts);
  const running = benefits.filter(({ from, to }) => from <= on && (to === undefined || on <= to));
  if (running.length === 0) return <p>{text('benefit.none', { date: day(on) })}</p>;
  const total = running.reduce((sum, { monthly = 0 }) => sum + monthly, 0);
  return (
    <section className="cartella-benefits cartella-form">
      <table className="table cartella-table">
        <caption className="cartella-caption">{text('benefit.title', { date: day(on) })}</caption>
        <thead>
          <tr>
            <th scope="col">{text('benefit.name')}</th>
            <th scope="col">{text('benefit.person')}</th>
            <th scope="col">{text('benefit.giver')}</th>
            <th scope="col" className="cartella-end">
              {text('benefit.monthly')}
            </th>
          </tr>
        </thead>
        <tbody>
          {running.map(({ id, name, person, giver, monthly, from, to, paidThrough, source }) => (
            <tr key={id}>
              <th scope="row">
                {name}
                <span className="d-block form-text">
                  {to === undefined
                    ? text('benefit.since', { from: day(from), source })
                    : text('benefit.period', { from: day(from), to: day(to), source })}
                  {paidThrough !== undefined && (
                    <span className="d-block">{text('benefit.paid-through', { month: month(paidThrough) })}</span>
                  )}
                </span>
              </th>
              <td data-label={text('benefit.person')}>{person}</td>
              <td data-label={text('benefit.giver')}>{giver}</td>
              <td className="cartella-end cartella-amount" data-label={text('benefit.monthly')}>
                {monthly === undefined ? text('benefit.no-money') : euro(monthly)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {text('benefit.total')}
            </th>
            <td className="cartella-end cartella-amount">
              <strong>{euro(total)}</strong>
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
