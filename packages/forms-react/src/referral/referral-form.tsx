import type { ReferralData } from '@cartella/model';
import { type FormEvent, useRef, useState } from 'react';
import { CheckBox, RadioGroup, SelectBox, TextArea } from '../control';
import { useWords } from '../language';
import { referralTexts } from './texts';

/** Records of a kind that may be shared, each line as it would be read by who receives it. */
export interface Shareable {
  readonly kind: string;
  readonly label: string;
  /** The norm on which it may leave. */
  readonly basis?: string;
  readonly records: readonly {
    readonly id: string;
    readonly lines: readonly (readonly [label: string, value: string])[];
  }[];
}

/** What was decided, in the words of the record. */
export type ReferralProposal = Pick<ReferralData, 'kind' | 'reason' | 'sharedKinds' | 'personAgrees'> & {
  readonly toOrganisationId: NonNullable<ReferralData['toOrganisationId']>;
};

/** What was written of a referral and not yet sent; that the preview was read is asked anew. */
export interface ReferralDraft {
  readonly kind: ReferralData['kind'];
  readonly to: string;
  readonly reason: string;
  readonly shared: readonly string[];
  readonly agrees: 'yes' | 'no' | 'unasked';
}

const blank: ReferralDraft = { kind: 'referral', to: '', reason: '', shared: [], agrees: 'unasked' };

const kinds = ['referral', 'transfer', 'consultation'] as const;

/** A referral to another body with a preview of exactly what leaves; it goes only after the preview was read. */
export function ReferralForm({
  receivers,
  shareable,
  draft = blank,
  onDraft,
  onSend,
}: {
  readonly receivers: readonly { readonly id: string; readonly name: string }[];
  readonly shareable: readonly Shareable[];
  /** Where it was left. */
  readonly draft?: ReferralDraft;
  /** Hears every keystroke. */
  readonly onDraft?: (draft: ReferralDraft) => void;
  readonly onSend: (proposal: ReferralProposal) => void;
}) {
  const { text } = useWords(referralTexts);
  const [written, setWritten] = useState(draft);
  const { kind, to, reason, shared, agrees } = written;
  const change = (part: Partial<ReferralDraft>) => {
    const next = { ...written, ...part };
    setWritten(next);
    onDraft?.(next);
  };
  const [hasRead, setRead] = useState(false);
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const leaving = shareable.filter((each) => shared.includes(each.kind));
  const staying = shareable.filter((each) => !shared.includes(each.kind));
  const problem = (isWrong: boolean, key: string) => (isTried && isWrong ? text(`referral.missing.${key}`) : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (to === '' || reason.trim() === '' || !hasRead) {
      setTried(true);
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    onSend({
      kind,
      toOrganisationId: to as ReferralProposal['toOrganisationId'],
      reason: reason.trim(),
      sharedKinds: [...shared],
      ...(agrees !== 'unasked' && { personAgrees: agrees === 'yes' }),
    });
  };
  return (
    <form
      ref={form}
      className="cartella-referral cartella-form"
      onSubmit={submit}
      noValidate
      aria-label={text('referral.title')}
    >
      <div className="cartella-fields">
        <SelectBox
          label={text('referral.kind')}
          options={kinds.map((each) => [each, text(`referral.kind.${each}`)])}
          value={kind}
          onChange={({ target }) => change({ kind: target.value as ReferralData['kind'] })}
        />
        <SelectBox
          required
          label={text('referral.to')}
          empty={text('referral.choose')}
          options={receivers.map(({ id, name }) => [id, name])}
          problem={problem(to === '', 'to')}
          value={to}
          onChange={({ target }) => change({ to: target.value })}
        />
        <TextArea
          required
          label={text('referral.reason')}
          problem={problem(reason.trim() === '', 'reason')}
          value={reason}
          onChange={({ target }) => change({ reason: target.value })}
        />
      </div>
      <fieldset className="cartella-field mt-3">
        <legend className="form-label">{text('referral.share')}</legend>
        <p className="form-text mb-1">{text('referral.share.help')}</p>
        {shareable.map((each) => (
          <CheckBox
            key={each.kind}
            label={text('referral.count', { kind: each.label, count: each.records.length })}
            checked={shared.includes(each.kind)}
            onChange={({ target }) => {
              change({ shared: target.checked ? [...shared, each.kind] : shared.filter((one) => one !== each.kind) });
              // What was read is no longer what leaves.
              setRead(false);
            }}
          />
        ))}
      </fieldset>
      <RadioGroup
        legend={text('referral.agrees')}
        value={agrees}
        options={(['yes', 'no', 'unasked'] as const).map((each) => [each, text(`referral.agrees.${each}`)])}
        onChange={(value) => change({ agrees: value as ReferralDraft['agrees'] })}
      />
      <section className="cartella-panel" aria-label={text('referral.preview')}>
        <h3 className="h6">{text('referral.preview')}</h3>
        {to !== '' && <p>{text('referral.preview.to', { name: receivers.find(({ id }) => id === to)?.name ?? '' })}</p>}
        {leaving.length === 0 && <p>{text('referral.preview.none')}</p>}
        {leaving.map((each) => (
          <div key={each.kind} className="cartella-leaving">
            <h4 className="h6 mb-0">{each.label}</h4>
            {each.basis !== undefined && (
              <p className="cartella-norm mb-1">{text('referral.basis', { norm: each.basis })}</p>
            )}
            {each.records.map(({ id, lines }) => (
              <dl key={id}>
                {lines.map(([label, value]) => (
                  <div key={label} className="cartella-value">
                    <dt>{label}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
            ))}
          </div>
        ))}
        {staying.length > 0 && (
          <p className="form-text">{text('referral.stays', { list: staying.map(({ label }) => label).join(', ') })}</p>
        )}
      </section>
      <CheckBox
        label={text('referral.read')}
        hint={problem(!hasRead, 'read')}
        aria-invalid={isTried && !hasRead}
        checked={hasRead}
        onChange={({ target }) => setRead(target.checked)}
      />
      <div className="cartella-actions mt-3">
        <button type="submit" className="btn btn-primary btn-sm">
          {text('referral.send')}
        </button>
      </div>
    </form>
  );
}
