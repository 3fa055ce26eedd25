import type { CivilDate } from '@cartella/core';
import type { IdentityDocumentData } from '@cartella/model';
import { type FormEvent, useState } from 'react';
import { SelectBox, TextBox } from '../control';
import { DateBox } from '../date';
import { useCodes, useWords } from '../language';
import { paperTexts } from './texts';

/** An identity document as it is written down. */
export function IdentityForm({
  personId,
  data,
  today,
  onSave,
  onCancel,
}: {
  readonly personId: IdentityDocumentData['personId'];
  readonly data: IdentityDocumentData | undefined;
  readonly today: CivilDate;
  readonly onSave: (data: IdentityDocumentData) => void;
  readonly onCancel: () => void;
}) {
  const { text } = useWords(paperTexts);
  const kinds = useCodes('identity-document-kinds');
  const [kind, setKind] = useState(data?.kind ?? '');
  const [number, setNumber] = useState(data?.number ?? '');
  const [issuer, setIssuer] = useState(data?.issuer ?? '');
  const [issuedOn, setIssuedOn] = useState(data?.issuedOn as CivilDate | undefined);
  const [expiresOn, setExpiresOn] = useState(data?.expiresOn as CivilDate | undefined);
  const [isTried, setTried] = useState(false);
  const isBackwards = issuedOn !== undefined && expiresOn !== undefined && expiresOn < issuedOn;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (kind === '' || number.trim() === '' || isBackwards || !event.currentTarget.checkValidity()) return;
    onSave({
      personId,
      kind,
      number: number.trim(),
      ...(issuer.trim() !== '' && { issuer: issuer.trim() }),
      ...(issuedOn && { issuedOn }),
      ...(expiresOn && { expiresOn }),
    });
  };
  const problem = (isWrong: boolean, key: string) => (isTried && isWrong ? text(`papers.form.${key}`) : undefined);
  return (
    <form className="cartella-panel" onSubmit={submit} noValidate aria-label={text('papers.add.identity')}>
      <div className="cartella-fields">
        <SelectBox
          required
          autoFocus
          label={text('papers.form.kind')}
          empty={text('papers.form.choose')}
          options={kinds.map((each) => [each.code, each.name])}
          value={kind}
          problem={problem(kind === '', 'missing.kind')}
          onChange={({ target }) => setKind(target.value)}
        />
        <TextBox
          required
          label={text('papers.form.number')}
          value={number}
          spellCheck={false}
          autoCapitalize="characters"
          problem={problem(number.trim() === '', 'missing.number')}
          onChange={({ target }) => setNumber(target.value)}
        />
        <TextBox
          wide
          label={text('papers.form.issuer')}
          value={issuer}
          onChange={({ target }) => setIssuer(target.value)}
        />
        <DateBox label={text('papers.form.issued')} today={today} max={today} value={issuedOn} onChange={setIssuedOn} />
        <DateBox
          label={text('papers.form.expires')}
          today={today}
          value={expiresOn}
          problem={isBackwards ? text('papers.form.order') : undefined}
          onChange={setExpiresOn}
        />
      </div>
      <PaperButtons onCancel={onCancel} />
    </form>
  );
}

/** Save, or leave as it was. */
export function PaperButtons({ onCancel }: { readonly onCancel: () => void }) {
  const { text } = useWords(paperTexts);
  return (
    <div className="cartella-actions">
      <button type="submit" className="btn btn-primary btn-sm">
        {text('papers.form.save')}
      </button>
      <button type="button" className="btn btn-outline-primary btn-sm" onClick={onCancel}>
        {text('papers.form.cancel')}
      </button>
    </div>
  );
}
