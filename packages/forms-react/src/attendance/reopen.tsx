import { type FormEvent, useEffect, useRef, useState } from 'react';
import { TextBox, useSending } from '../control';
import { useWords } from '../language';
import { attendanceTexts } from './texts';

/** Asks why the closed month of a person is opened again; without a reason it stays closed, and so it does where it was refused. */
export function Reopen({
  name,
  onReopen,
  onLeave,
}: {
  readonly name: string;
  readonly onReopen: (reason: string) => unknown;
  readonly onLeave: () => void;
}) {
  const { text } = useWords(attendanceTexts);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const handOver = useSending();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const said = reason.trim();
    setMissing(said === '');
    if (said === '') return;
    if (await handOver(() => onReopen(said))) onLeave();
  };
  return (
    <form ref={form} className="cartella-panel" noValidate onSubmit={(event) => void submit(event)}>
      <TextBox
        required
        label={text('attendance.reopen.reason', { name })}
        problem={isMissing ? text('attendance.reopen.missing') : undefined}
        maxLength={200}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <div className="cartella-actions mt-2">
        <button type="submit" className="btn btn-outline-primary btn-sm">
          {text('attendance.reopen.short')}
        </button>
        <button type="button" className="btn btn-link btn-sm" onClick={onLeave}>
          {text('attendance.reopen.leave')}
        </button>
      </div>
    </form>
  );
}
