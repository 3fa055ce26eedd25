import type { ConsentData, PrivacyNoticeData } from '@cartella/model';
import { useState } from 'react';
import { SelectBox } from '../control';
import { useWords } from '../language';
import { consentTexts } from './texts';

/** Something that the data are used for: by the law, or by the will of the person. */
export interface ConsentSubject {
  readonly code: string;
  readonly label: string;
  /** The norm that provides for it; then no consent is asked. */
  readonly norm?: string;
}

/** Who decided, in whose name, and how it can be proved. */
export type ConsentProof = Pick<ConsentData, 'givenBy' | 'method'>;

/** What the person decided. */
export type ConsentDecision = 'agree' | 'refuse' | 'revoke';

const givers = ['person', 'parent', 'legal-representative', 'support-administrator'] as const;
const methods = ['paper', 'digital', 'oral', 'spid'] as const;

/** The notice that was given, apart from the consents: one for each purpose, revocable, and none where the law already provides. */
export function NoticeAndConsents({
  notice,
  subjects,
  consents,
  onGiveNotice,
  onDecide,
}: {
  readonly notice: Pick<PrivacyNoticeData, 'text' | 'givenOn'> | undefined;
  readonly subjects: readonly ConsentSubject[];
  /** In the order in which they were expressed; the last of a subject holds. */
  readonly consents: readonly (Pick<ConsentData, 'subject' | 'given' | 'decidedOn' | 'revokedOn'> &
    Partial<ConsentProof>)[];
  readonly onGiveNotice?: () => void;
  /** Without it everything is only read. */
  readonly onDecide?: (subject: ConsentSubject, decision: ConsentDecision, proof: ConsentProof) => void;
}) {
  const { text, day } = useWords(consentTexts);
  const [said, setSaid] = useState('');
  const [proof, setProof] = useState<ConsentProof>({ givenBy: 'person', method: 'paper' });
  const decide = (subject: ConsentSubject, decision: ConsentDecision) => {
    onDecide?.(subject, decision, proof);
    setSaid(text('consent.said', { subject: subject.label }));
  };
  const action = (subject: ConsentSubject, decision: ConsentDecision) => (
    <button
      type="button"
      className="btn btn-outline-primary btn-sm"
      aria-label={text(`consent.${decision}`, { subject: subject.label })}
      onClick={() => decide(subject, decision)}
    >
      {text(`consent.${decision}.short`)}
    </button>
  );
  return (
    <section className="cartella-consents cartella-form">
      <h3 className="h5">{text('consent.notice')}</h3>
      {notice === undefined ? (
        <>
          <p>{text('consent.notice.missing')}</p>
          {onGiveNotice && (
            <button type="button" className="btn btn-primary btn-sm" onClick={onGiveNotice}>
              {text('consent.notice.give')}
            </button>
          )}
        </>
      ) : (
        <p>{text('consent.notice.given', { date: day(notice.givenOn), text: notice.text })}</p>
      )}
      <h3 className="h5 mt-4">{text('consent.title')}</h3>
      {onDecide && (
        <div className="cartella-line-of-fields">
          <SelectBox
            label={text('consent.by')}
            options={givers.map((each) => [each, text(`consent.by.${each}`)])}
            value={proof.givenBy}
            onChange={({ target }) => setProof({ ...proof, givenBy: target.value as ConsentProof['givenBy'] })}
          />
          <SelectBox
            label={text('consent.method')}
            options={methods.map((each) => [each, text(`consent.method.${each}`)])}
            value={proof.method}
            onChange={({ target }) => setProof({ ...proof, method: target.value as ConsentProof['method'] })}
          />
        </div>
      )}
      <ul className="cartella-ties list-unstyled">
        {subjects.map((subject) => {
          const consent = consents.findLast((each) => each.subject === subject.code);
          const isRevoked = consent?.revokedOn !== undefined;
          const holds = consent?.given === true && !isRevoked;
          return (
            <li key={subject.code}>
              <span>
                <strong>{subject.label}</strong>
                <span className="d-block form-text">
                  {subject.norm !== undefined
                    ? text('consent.law', { norm: subject.norm })
                    : consent === undefined
                      ? text('consent.unasked')
                      : text(`consent.${isRevoked ? 'revoked' : consent.given ? 'given' : 'refused'}`, {
                          date: day(consent.revokedOn ?? consent.decidedOn),
                        })}
                  {consent?.givenBy !== undefined &&
                    consent.method !== undefined &&
                    ` – ${text('consent.proof', {
                      who: text(`consent.by.${consent.givenBy}`).toLowerCase(),
                      how: text(`consent.method.${consent.method}`).toLowerCase(),
                    })}`}
                </span>
              </span>
              {subject.norm === undefined && onDecide && (
                <span className="cartella-row-actions">
                  {holds ? (
                    action(subject, 'revoke')
                  ) : (
                    <>
                      {action(subject, 'agree')}
                      {consent === undefined && action(subject, 'refuse')}
                    </>
                  )}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </section>
  );
}
