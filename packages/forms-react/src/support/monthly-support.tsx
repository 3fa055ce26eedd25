import type { MisuraDiSostegno } from '@cartella/model';
import { type FormEvent, useState } from 'react';
import { TextBox } from '../control';
import { useWords } from '../language';
import { supportTexts } from './texts';

/** A measure of support as the list needs it; a record is one. */
export type Measure = Pick<MisuraDiSostegno, 'id' | 'data'>;

/** What was decided of a proposal. */
export type Decision =
  | { readonly state: 'confirmed' }
  | { readonly state: 'rejected'; readonly rejectionReason: string };

/** The months of support of a patto: what the tutor proposed, what the social worker confirmed or rejected and why, and the totals. */
export function MonthlySupport({
  measures,
  onDecide,
}: {
  readonly measures: readonly Measure[];
  /** Without it the list is only read, as the tutor and the person see it. */
  readonly onDecide?: (measure: Measure, decision: Decision) => void;
}) {
  const { text, euro, month, day } = useWords(supportTexts);
  const [rejecting, setRejecting] = useState<string | undefined>();
  const [said, setSaid] = useState('');
  if (measures.length === 0) return <p>{text('support.empty')}</p>;
  const whatOf = ({ data }: Measure) => `${month(data.month)}, ${data.activity}`;
  const decide = (measure: Measure, decision: Decision) => {
    onDecide?.(measure, decision);
    setRejecting(undefined);
    setSaid(text(`support.done.${decision.state}`, { what: whatOf(measure) }));
  };
  const sum = (states: readonly string[]) =>
    measures.filter(({ data }) => states.includes(data.state)).reduce((total, { data }) => total + data.amount, 0);
  const rejected = measures.find(({ id }) => id === rejecting);
  return (
    <section className="cartella-support cartella-form" aria-label={text('support.title')}>
      <table className="table cartella-table">
        <caption className="visually-hidden">{text('support.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('support.month')}</th>
            <th scope="col">{text('support.activity')}</th>
            <th scope="col" className="cartella-end">
              {text('support.hours')}
            </th>
            <th scope="col" className="cartella-end">
              {text('support.amount')}
            </th>
            <th scope="col">{text('support.state')}</th>
            {onDecide && <th scope="col">{text('support.decision')}</th>}
          </tr>
        </thead>
        <tbody>
          {measures.map((measure) => {
            const { data } = measure;
            return (
              <tr key={measure.id}>
                <th scope="row">{month(data.month)}</th>
                <td>
                  {data.activity}
                  <span className="d-block form-text">
                    {text('support.proposed-by', { name: data.proposedBy, date: day(data.proposedOn) })}
                  </span>
                </td>
                <td className="cartella-end" data-label={text('support.hours')}>
                  {data.hours}
                </td>
                <td className="cartella-end cartella-amount" data-label={text('support.amount')}>
                  {euro(data.amount)}
                </td>
                <td>
                  <span className={`cartella-state is-${data.state}`}>{text(`support.state.${data.state}`)}</span>
                  {data.decidedOn !== undefined && (
                    <span className="d-block form-text">
                      {text('support.decided-on', { date: day(data.decidedOn) })}
                    </span>
                  )}
                  {data.rejectionReason !== undefined && (
                    <span className="d-block form-text">{data.rejectionReason}</span>
                  )}
                </td>
                {onDecide && (
                  <td className="cartella-row-actions">
                    {data.state === 'proposed' && (
                      <>
                        <button
                          type="button"
                          className="btn btn-primary btn-sm"
                          aria-label={text('support.confirm', { what: whatOf(measure) })}
                          onClick={() => decide(measure, { state: 'confirmed' })}
                        >
                          {text('support.confirm.short')}
                        </button>
                        <button
                          type="button"
                          className="btn btn-outline-primary btn-sm"
                          aria-label={text('support.reject', { what: whatOf(measure) })}
                          onClick={() => setRejecting(measure.id)}
                        >
                          {text('support.reject.short')}
                        </button>
                      </>
                    )}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      {rejected && (
        <RejectForm
          what={whatOf(rejected)}
          onCancel={() => setRejecting(undefined)}
          onReject={(rejectionReason) => decide(rejected, { state: 'rejected', rejectionReason })}
        />
      )}
      <dl className="cartella-totals">
        <div>
          <dt>{text('support.total')}</dt>
          <dd>{euro(sum(['confirmed', 'paid']))}</dd>
        </div>
        <div>
          <dt>{text('support.waiting')}</dt>
          <dd>{euro(sum(['proposed']))}</dd>
        </div>
      </dl>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </section>
  );
}

function RejectForm({
  what,
  onReject,
  onCancel,
}: {
  readonly what: string;
  readonly onReject: (reason: string) => void;
  readonly onCancel: () => void;
}) {
  const { text } = useWords(supportTexts);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') setTried(true);
    else onReject(reason.trim());
  };
  return (
    <form className="cartella-panel" onSubmit={submit} noValidate>
      <p className="fw-semibold">{text('support.reject', { what })}</p>
      <TextBox
        required
        autoFocus
        label={text('support.reason')}
        hint={text('support.reason.help')}
        problem={isTried && reason.trim() === '' ? text('support.reason.missing') : undefined}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <div className="cartella-actions">
        <button type="submit" className="btn btn-primary btn-sm">
          {text('support.reject.save')}
        </button>
        <button type="button" className="btn btn-outline-primary btn-sm" onClick={onCancel}>
          {text('support.cancel')}
        </button>
      </div>
    </form>
  );
}
