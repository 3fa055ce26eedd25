import type { CivilDate } from '@cartella/core';
import { useId, useState } from 'react';
import { useWords } from '../language';
import { percentFormat } from '../language/formats';
import {
  costOf,
  type DeliveryLine,
  type DeliveryTerms,
  payers,
  quantityAt,
  type Stage,
  stages,
  totalOf,
} from './delivery';
import { QuantityCell } from './quantity-cell';
import { deliveryTexts } from './texts';

/** The fund that bears the part of the body, and what of it is free before these months. */
export interface DeliveryFund {
  readonly name: string;
  /** Cents. */
  readonly available: number;
}

/** A stage whose quantities are written. */
export type WrittenStage = Exclude<Stage, 'paid'>;

const written: readonly WrittenStage[] = ['planned', 'authorised', 'delivered'];

/** What the plan of a delivery needs. */
export interface DeliveryPlanProps {
  /** Name of the service. */
  readonly title: string;
  readonly lines: readonly DeliveryLine[];
  readonly terms: DeliveryTerms;
  readonly fund?: DeliveryFund;
  readonly today: CivilDate;
  /** What is written here; all of it unless something less is said. Who writes what was delivered also says what was paid. */
  readonly writable?: readonly WrittenStage[];
  /** Without it everything is only read. */
  readonly onChange?: (lines: readonly DeliveryLine[]) => void;
}

const last = (line: DeliveryLine) => stages.findLast((stage) => quantityAt(line, stage) > 0) ?? 'planned';

/**
 * A service month by month – planned, authorised, delivered, paid – with what it costs, who bears which part to the cent, and what is left
 * of the fund: more than the fund has is never authorised; more than was authorised is recorded, for it happened, and is not paid.
 */
export function DeliveryPlan({ title, lines, terms, fund, today, writable = written, onChange }: DeliveryPlanProps) {
  const { text, euro, month, day, code } = useWords(deliveryTexts);
  const [said, setSaid] = useState('');
  const id = useId();
  if (lines.length === 0) return <p>{text('delivery.empty')}</p>;
  const set = (line: DeliveryLine, part: Partial<DeliveryLine>) =>
    onChange?.(lines.map((each) => (each === line ? { ...each, ...part } : each)));
  const authorised = totalOf(lines, terms, 'authorised').shares.ente;
  const residual = fund && fund.available - authorised;
  const enteShareOf = (quantity: number) => costOf(quantity, terms).shares.ente;
  const isOver = ({ authorised: most = 0, delivered = 0 }: DeliveryLine) => delivered > most;
  const fundProblem = (line: DeliveryLine, quantity: number) =>
    residual !== undefined && enteShareOf(quantity) - enteShareOf(line.authorised ?? 0) > residual
      ? text('delivery.over-fund', { amount: euro(residual) })
      : undefined;
  return (
    <section className="cartella-delivery cartella-form" aria-labelledby={id}>
      <h3 className="h5 mb-1" id={id}>
        {title}
      </h3>
      <p className="form-text">
        {text('delivery.rate', { amount: euro(terms.rate), unit: code('erogazione-units', terms.unit).toLowerCase() })}
      </p>
      <table className="table cartella-table">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{text('delivery.month')}</th>
            {written.map((stage) => (
              <th key={stage} scope="col" className="cartella-end">
                {text(`delivery.stage.${stage}`)}
              </th>
            ))}
            <th scope="col" className="cartella-end">
              {text('delivery.cost')}
            </th>
            <th scope="col">{text('delivery.state')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const state = last(line);
            return (
              <tr key={line.month}>
                <th scope="row">{month(line.month)}</th>
                {written.map((stage) => (
                  <QuantityCell
                    key={stage}
                    label={text(`delivery.stage.${stage}`)}
                    name={text('delivery.cell', { stage: text(`delivery.stage.${stage}`), month: month(line.month) })}
                    value={line[stage]}
                    note={stage === 'delivered' && isOver(line) ? text('delivery.over-authorised') : undefined}
                    {...(stage === 'authorised' && {
                      problemOf: (quantity: number) => fundProblem(line, quantity),
                    })}
                    onChange={
                      onChange && line.paidOn === undefined && writable.includes(stage)
                        ? (quantity) => set(line, { [stage]: quantity })
                        : undefined
                    }
                  />
                ))}
                <td className="cartella-end cartella-amount" data-label={text('delivery.cost')}>
                  {euro(costOf(quantityAt(line, state === 'paid' ? 'delivered' : state), terms).amount)}
                </td>
                <td>
                  <span
                    className={`cartella-state is-${state === 'planned' ? 'todo' : state === 'paid' ? 'paid' : 'proposed'}`}
                  >
                    {text(`delivery.state.${state}`)}
                  </span>
                  {line.paidOn !== undefined && (
                    <span className="d-block form-text">{text('delivery.paid-on', { date: day(line.paidOn) })}</span>
                  )}
                  {onChange && writable.includes('delivered') && state === 'delivered' && !isOver(line) && (
                    <button
                      type="button"
                      className="btn btn-link btn-sm d-block"
                      aria-label={text('delivery.pay', { month: month(line.month) })}
                      onClick={() => {
                        set(line, { paidOn: today });
                        setSaid(text('delivery.said.paid', { month: month(line.month) }));
                      }}
                    >
                      {text('delivery.pay.short')}
                    </button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text('delivery.total')}</th>
            {written.map((stage) => (
              <td key={stage} className="cartella-end cartella-amount" data-label={text(`delivery.stage.${stage}`)}>
                {totalOf(lines, terms, stage).quantity}
              </td>
            ))}
            <td />
            <td />
          </tr>
        </tfoot>
      </table>
      <PayerTable lines={lines} terms={terms} />
      {fund !== undefined && residual !== undefined && (
        <>
          <h4 className="h6 mt-3">{text('delivery.fund', { name: fund.name })}</h4>
          <dl className="cartella-totals">
            {(
              [
                ['available', fund.available],
                ['authorised', authorised],
                ['residual', residual],
              ] as const
            ).map(([key, amount]) => (
              <div key={key}>
                <dt>{text(`delivery.fund.${key}`)}</dt>
                <dd>{euro(amount)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </section>
  );
}

/** What each bears at each stage. */
function PayerTable({ lines, terms }: Pick<DeliveryPlanProps, 'lines' | 'terms'>) {
  const { text, euro, locale } = useWords(deliveryTexts);
  const whole = payers.reduce((sum, payer) => sum + (terms.shares[payer] ?? 0), 0);
  const totals = stages.map((stage) => [stage, totalOf(lines, terms, stage)] as const);
  return (
    <table className="table cartella-table">
      <caption className="cartella-caption">{text('delivery.shares')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('delivery.payer')}</th>
          <th scope="col" className="cartella-end">
            {text('delivery.share')}
          </th>
          {stages.map((stage) => (
            <th key={stage} scope="col" className="cartella-end">
              {text(`delivery.stage.${stage}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {payers
          .filter((payer) => (terms.shares[payer] ?? 0) > 0)
          .map((payer) => (
            <tr key={payer}>
              <th scope="row">{text(`delivery.payer.${payer}`)}</th>
              <td className="cartella-end" data-label={text('delivery.share')}>
                {percentFormat(locale).format((terms.shares[payer] ?? 0) / whole)}
              </td>
              {totals.map(([stage, { shares }]) => (
                <td key={stage} className="cartella-end cartella-amount" data-label={text(`delivery.stage.${stage}`)}>
                  {euro(shares[payer])}
                </td>
              ))}
            </tr>
          ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{text('delivery.total')}</th>
          <td />
          {totals.map(([stage, { amount }]) => (
            <td key={stage} className="cartella-end cartella-amount" data-label={text(`delivery.stage.${stage}`)}>
              <strong>{euro(amount)}</strong>
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}
