import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { RadioGroup, TextArea } from '../control';
import { useWords } from '../language';
import { protectionTexts } from './texts';

/** Why a file is opened that one does not follow. */
export interface EmergencyReason {
  readonly kind: 'danger' | 'absence' | 'authority';
  readonly text: string;
}

const kinds = ['danger', 'absence', 'authority'] as const;

/** Asks for the reason before a file is opened in an emergency, and says what follows from it. A modal dialog of the page. */
export function EmergencyAccessDialog({
  open,
  hours,
  refused,
  onOpen,
  onCancel,
}: {
  readonly open: boolean;
  /** How long the access lasts. */
  readonly hours: number;
  /** Why it could not be opened; what was written stays. */
  readonly refused?: ReactNode;
  readonly onOpen: (reason: EmergencyReason) => void;
  readonly onCancel: () => void;
}) {
  const { text } = useWords(protectionTexts);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [kind, setKind] = useState<EmergencyReason['kind']>('danger');
  const [why, setWhy] = useState('');
  const [isTried, setTried] = useState(false);
  useEffect(() => {
    if (open && dialog.current?.open === false) dialog.current.showModal();
    if (!open) dialog.current?.close();
  }, [open]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (why.trim() === '') setTried(true);
    else onOpen({ kind, text: why.trim() });
  };
  return (
    <dialog ref={dialog} className="cartella-dialog cartella-form" aria-labelledby={id} onCancel={onCancel}>
      <form onSubmit={submit} noValidate>
        <h2 className="h5" id={id}>
          {text('protection.emergency')}
        </h2>
        <p>{text('protection.emergency.warning', { hours })}</p>
        <RadioGroup
          legend={text('protection.emergency.kind')}
          value={kind}
          options={kinds.map((each) => [each, text(`protection.emergency.reason.${each}`)])}
          onChange={(value) => setKind(value as EmergencyReason['kind'])}
        />
        <TextArea
          required
          label={text('protection.emergency.why')}
          hint={text('protection.emergency.why.help')}
          problem={isTried && why.trim() === '' ? text('protection.emergency.why.missing') : undefined}
          value={why}
          onChange={({ target }) => setWhy(target.value)}
        />
        {refused}
        <div className="cartella-actions">
          <button type="submit" className="btn btn-primary btn-sm">
            {text('protection.emergency.open')}
          </button>
          <button type="button" className="btn btn-outline-primary btn-sm" onClick={onCancel}>
            {text('protection.emergency.cancel')}
          </button>
        </div>
      </form>
    </dialog>
  );
}

/** How long an emergency access still lasts, always in sight; announced at the half-hours and in the last five minutes. */
export function EmergencyAccessBar({
  until,
  now,
  onEnd,
}: {
  readonly until: Date;
  readonly now: Date;
  readonly onEnd: () => void;
}) {
  const { text } = useWords(protectionTexts);
  const minutes = Math.max(0, Math.ceil((until.getTime() - now.getTime()) / 60_000));
  const sentence = minutes === 0 ? text('protection.emergency.over') : text('protection.emergency.left', { minutes });
  return (
    <div className="cartella-emergency cartella-form">
      <strong>{sentence}</strong>
      {minutes > 0 && (
        <button type="button" className="btn btn-outline-primary btn-sm" onClick={onEnd}>
          {text('protection.emergency.end')}
        </button>
      )}
      <span className="visually-hidden" role="status">
        {minutes % 30 === 0 || minutes <= 5 ? sentence : ''}
      </span>
    </div>
  );
}
