import { type CivilDate, daysBetween } from '@cartella/core';
import type { IseeData } from '@cartella/model';
import { useWords } from '../language';
import { numberFormat } from '../language/formats';
import { iseeTexts } from './texts';

const parts = ['ise', 'isr', 'isp'] as const;

/** An attested indicator: its value, until when it holds, what INPS noted on it, and the parts it comes from. */
export function IseeCard({
  isee,
  today,
  soon = 30,
}: {
  readonly isee: IseeData;
  readonly today: CivilDate /** Days before the end that are worth saying. */;
  readonly soon?: number;
}) {
  const { text, euro, day, locale } = useWords(iseeTexts);
  const left = daysBetween(today, isee.validUntil as CivilDate);
  const standing = left < 0 ? 'expired' : left <= soon ? 'near' : 'valid';
  const title = text('isee.title', { kind: text(`isee.kind.${isee.kind}`).toLowerCase() });
  const has = parts.filter((part) => isee[part] !== undefined);
  return (
    <section className="cartella-isee cartella-form" aria-label={title}>
      <h3 className="h5">{title}</h3>
      <dl>
        <div className="cartella-value">
          <dt>{text('isee.indicator')}</dt>
          <dd>
            <strong className="cartella-amount">
              {isee.isee === undefined || !isee.computable ? text('isee.not-computable') : euro(isee.isee)}
            </strong>
          </dd>
        </div>
        <div className="cartella-value">
          <dt>{text('isee.holds')}</dt>
          <dd>
            <span
              className={`cartella-state is-${{ valid: 'confirmed', near: 'proposed', expired: 'rejected' }[standing]}`}
            >
              {text(`isee.${standing}`, { date: day(isee.validUntil), ...(standing === 'near' && { count: left }) })}
            </span>
          </dd>
        </div>
        <div className="cartella-value">
          <dt>{text('isee.protocol')}</dt>
          <dd>
            {isee.dsuProtocol}
            <span className="d-block form-text">{text('isee.submitted', { date: day(isee.submittedOn) })}</span>
          </dd>
        </div>
        <div className="cartella-value">
          <dt>{text('isee.omissions')}</dt>
          <dd>
            {isee.omissions ? (
              <strong className="cartella-over">
                ⚠ {text('isee.omissions.yes', { note: isee.omissionNote ?? text('isee.omissions.unsaid') })}
              </strong>
            ) : (
              text('isee.omissions.no')
            )}
          </dd>
        </div>
      </dl>
      {has.length > 0 && (
        <details className="cartella-past">
          <summary>{text('isee.parts')}</summary>
          <dl>
            {has.map((part) => (
              <div key={part} className="cartella-value">
                <dt>{text(`isee.part.${part}`)}</dt>
                <dd className="cartella-amount">{euro(isee[part] ?? 0)}</dd>
              </div>
            ))}
            {isee.scale !== undefined && (
              <div className="cartella-value">
                <dt>{text('isee.part.scale')}</dt>
                <dd className="cartella-amount">{numberFormat(locale).format(isee.scale)}</dd>
              </div>
            )}
          </dl>
        </details>
      )}
    </section>
  );
}
