import type { CivilDate } from '@cartella/core';
import type { PermessoDiSoggiornoData } from '@cartella/model';
import { type FormEvent, useState } from 'react';
import { SelectBox, TextBox } from '../control';
import { DateBox } from '../date';
import { useCodes, useWords } from '../language';
import { PaperButtons } from './identity-form';
import { paperTexts } from './texts';

const statuses = ['held', 'applied', 'renewal', 'refused', 'none'] as const;
// What ANPR calls a receipt among the kinds of permit.
const receiptKind = '5';

/** A residence permit as it is written down, the reason why there is none, or the receipt of a renewal. */
export function PermitForm({
  personId,
  data,
  isReceipt,
  isNew,
  today,
  onSave,
  onCancel,
}: {
  readonly personId: PermessoDiSoggiornoData['personId'];
  readonly data: PermessoDiSoggiornoData | undefined;
  readonly isReceipt: boolean;
  /** A new receipt: of the permit that is renewed only kind of stay and place stay. */
  readonly isNew: boolean;
  readonly today: CivilDate;
  readonly onSave: (data: PermessoDiSoggiornoData) => void;
  readonly onCancel: () => void;
}) {
  const { text } = useWords(paperTexts);
  const kinds = useCodes('permit-kinds');
  const reasons = useCodes('permit-reasons');
  const own = isNew ? undefined : data;
  const [status, setStatus] = useState<PermessoDiSoggiornoData['status']>(
    isReceipt ? 'renewal' : (data?.status ?? 'held'),
  );
  const [kind, setKind] = useState(isReceipt ? receiptKind : (data?.kind ?? ''));
  const [reason, setReason] = useState(data?.reason ?? '');
  const [number, setNumber] = useState(own?.number ?? '');
  const [questura, setQuestura] = useState(data?.questura ?? '');
  const [absence, setAbsence] = useState(own?.absenceReason ?? '');
  const [issuedOn, setIssuedOn] = useState((own?.issuedOn ?? (isNew ? today : undefined)) as CivilDate | undefined);
  const [expiresOn, setExpiresOn] = useState(own?.expiresOn as CivilDate | undefined);
  const [isTried, setTried] = useState(false);
  const isThere = status === 'held' || status === 'renewal';
  const isBackwards = issuedOn !== undefined && expiresOn !== undefined && expiresOn < issuedOn;
  const isNumberMissing = isReceipt && number.trim() === '';
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if ((isThere && kind === '') || isBackwards || isNumberMissing || !event.currentTarget.checkValidity()) return;
    const written = (key: string, value: string) => (value.trim() === '' ? {} : { [key]: value.trim() });
    onSave({
      personId,
      status,
      ...(isThere
        ? { kind, ...written('number', number), ...(issuedOn && { issuedOn }), ...(expiresOn && { expiresOn }) }
        : written('absenceReason', absence)),
      ...written('reason', reason),
      ...written('questura', questura),
      ...(data?.protection && { protection: data.protection }),
    });
  };
  return (
    <form
      className="cartella-panel"
      onSubmit={submit}
      noValidate
      aria-label={text(isReceipt ? 'papers.add.receipt' : 'papers.add.permit')}
    >
      <div className="cartella-fields">
        {!isReceipt && (
          <>
            <SelectBox
              autoFocus
              label={text('papers.form.status')}
              options={statuses.map((each) => [each, text(`papers.status.${each}`)])}
              value={status}
              onChange={({ target }) => setStatus(target.value as PermessoDiSoggiornoData['status'])}
            />
            {isThere && (
              <SelectBox
                required
                label={text('papers.form.kind')}
                empty={text('papers.form.choose')}
                options={kinds.map((each) => [each.code, each.name])}
                value={kind}
                problem={isTried && kind === '' ? text('papers.form.missing.kind') : undefined}
                onChange={({ target }) => setKind(target.value)}
              />
            )}
            <SelectBox
              label={text('papers.form.reason')}
              empty={text('papers.form.choose')}
              options={reasons.map((each) => [each.code, each.name])}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </>
        )}
        {isThere ? (
          <>
            <TextBox
              required={isReceipt}
              autoFocus={isReceipt}
              label={text(isReceipt ? 'papers.form.receipt-number' : 'papers.form.number')}
              value={number}
              spellCheck={false}
              problem={isTried && isNumberMissing ? text('papers.form.missing.number') : undefined}
              onChange={({ target }) => setNumber(target.value)}
            />
            <DateBox
              required={isReceipt}
              isTried={isTried}
              label={text(isReceipt ? 'papers.form.receipt-on' : 'papers.form.issued')}
              today={today}
              max={today}
              value={issuedOn}
              onChange={setIssuedOn}
            />
            {!isReceipt && (
              <DateBox
                label={text('papers.form.expires')}
                today={today}
                value={expiresOn}
                problem={isBackwards ? text('papers.form.order') : undefined}
                onChange={setExpiresOn}
              />
            )}
          </>
        ) : (
          <TextBox
            wide
            label={text('papers.form.absence')}
            value={absence}
            onChange={({ target }) => setAbsence(target.value)}
          />
        )}
        <TextBox
          label={text('papers.form.questura')}
          value={questura}
          onChange={({ target }) => setQuestura(target.value)}
        />
      </div>
      <PaperButtons onCancel={onCancel} />
    </form>
  );
}
