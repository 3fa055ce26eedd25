import type { CivilDate } from '@cartella/core';
import type { Signature } from '@cartella/model';
import { type FormEvent, useState } from 'react';
import { SelectBox, TextBox } from '../control';
import { DateBox } from '../date';
import { useWords } from '../language';
import { projectTexts } from './texts';

const methods = ['paper', 'digital', 'fea', 'spid'] as const;

/** Who has signed, who has not yet, and a way to record a signature that was given. */
export function SignatureList({
  parties,
  signatures,
  today,
  onSign,
}: {
  /** Parties whose signature is needed, in their order. */
  readonly parties: readonly Signature['party'][];
  readonly signatures: readonly Signature[];
  readonly today: CivilDate;
  /** Without it the list is only read. */
  readonly onSign?: (signature: Signature) => void;
}) {
  const { text, day } = useWords(projectTexts);
  const [open, setOpen] = useState<Signature['party'] | undefined>();
  const [name, setName] = useState('');
  const [signedOn, setSignedOn] = useState<CivilDate | undefined>(today);
  const [method, setMethod] = useState<Signature['method']>('paper');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (open === undefined || signedOn === undefined) return;
    onSign?.({ party: open, name, signedOn, method });
    setOpen(undefined);
    setName('');
  };
  return (
    <section className="cartella-signatures cartella-form">
      <h3 className="h5">{text('project.signatures')}</h3>
      <ul className="list-unstyled cartella-ties">
        {parties.map((party) => {
          const signed = signatures.find((signature) => signature.party === party);
          return (
            <li key={party} className={signed ? 'is-signed' : undefined}>
              <span>
                <span aria-hidden="true">{signed ? '✓ ' : '○ '}</span>
                <strong>{text(`project.party.${party}`)}</strong>
                {': '}
                {signed === undefined
                  ? text('project.signature.missing')
                  : text('project.signature.signed', {
                      name: signed.name,
                      date: day(signed.signedOn),
                      method: text(`project.method.${signed.method}`).toLowerCase(),
                    })}
              </span>
              {signed === undefined && onSign && (
                <button type="button" className="btn btn-link btn-sm" onClick={() => setOpen(party)}>
                  {text('project.signature.sign', { party: text(`project.party.${party}`).toLowerCase() })}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {open !== undefined && (
        <form
          className="cartella-panel"
          onSubmit={submit}
          aria-label={text('project.signature.sign', { party: text(`project.party.${open}`) })}
        >
          <div className="cartella-fields">
            <TextBox
              required
              autoFocus
              label={text('project.signature.name')}
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
            <DateBox
              required
              label={text('project.signature.on')}
              value={signedOn}
              today={today}
              max={today}
              onChange={setSignedOn}
            />
            <SelectBox
              label={text('project.signature.method')}
              options={methods.map((each) => [each, text(`project.method.${each}`)])}
              value={method}
              onChange={({ target }) => setMethod(target.value as Signature['method'])}
            />
          </div>
          <div className="cartella-actions">
            <button type="submit" className="btn btn-primary btn-sm">
              {text('project.signature.save')}
            </button>
            <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => setOpen(undefined)}>
              {text('project.signature.cancel')}
            </button>
          </div>
        </form>
      )}
    </section>
  );
}
