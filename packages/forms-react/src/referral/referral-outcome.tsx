import type { ReferralData } from '@cartella/model';
import { useWords } from '../language';
import { referralTexts } from './texts';

/** What became of a referral: who received it, with which proof, and what they answered and why. */
export function ReferralOutcome({
  referral,
  receiver,
  receipt,
}: {
  readonly referral: Pick<ReferralData, 'kind' | 'proposedOn' | 'state' | 'answeredOn' | 'answerReason'>;
  /** Name of the receiving body or service. */
  readonly receiver: string;
  /** The receipt of the receiver's system: an acceptance is only what it says. */
  readonly receipt?: { readonly number: string; readonly at: string };
}) {
  const { text, day } = useWords(referralTexts);
  const { kind, proposedOn, state, answeredOn, answerReason } = referral;
  const rows = [
    ['to', receiver],
    ['sent', day(proposedOn)],
    [
      'receipt',
      receipt && text('referral.receipt.line', { number: receipt.number, date: day(receipt.at.slice(0, 10)) }),
    ],
    ['answered', answeredOn && day(answeredOn)],
    ['answer-reason', answerReason],
  ] as const;
  return (
    <section className="cartella-outcome cartella-form" aria-label={`${text(`referral.kind.${kind}`)}: ${receiver}`}>
      <div className="cartella-item-head mb-1">
        <h3 className="h6 mb-0">{text(`referral.kind.${kind}`)}</h3>
        <span className={`cartella-state is-${state}`}>{text(`referral.state.${state}`)}</span>
      </div>
      <dl>
        {rows.map(
          ([key, value]) =>
            value !== undefined && (
              <div key={key} className="cartella-value">
                <dt>{text(`referral.${key}`)}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {receipt === undefined && <p className="form-text mt-1">{text('referral.no-receipt')}</p>}
    </section>
  );
}
