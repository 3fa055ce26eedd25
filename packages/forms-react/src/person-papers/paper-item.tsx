import { useWords } from '../language';
import { sizeFormat } from '../language/formats';
import type { Attachment, Standing } from './standing';
import { paperTexts } from './texts';

const looks = {
  undated: 'done',
  valid: 'confirmed',
  near: 'proposed',
  expired: 'rejected',
  renewing: 'proposed',
} as const;

/** A paper with how it stands, its files and what can be done. */
export function PaperItem({
  name,
  paper,
  standing,
  isReceipt,
  status,
  absence,
  onChange,
  onRenew,
}: {
  readonly name: string;
  readonly paper: {
    readonly number?: string | undefined;
    readonly issuer?: string | undefined;
    readonly issuedOn?: string | undefined;
    readonly attachments: readonly Attachment[];
  };
  readonly standing: Standing;
  readonly isReceipt?: boolean;
  /** Of a permit, where it is not in hand. */
  readonly status?: string;
  readonly absence?: string | undefined;
  readonly onChange: (() => void) | undefined;
  readonly onRenew?: (() => void) | undefined;
}) {
  const words = useWords(paperTexts);
  const { text, day } = words;
  const { number, issuer, issuedOn, attachments } = paper;
  const issued =
    issuedOn && text(issuer ? 'papers.issued-by' : 'papers.issued', { date: day(issuedOn), issuer: issuer ?? '' });
  const isHeld = status === undefined || status === 'held';
  const state = () => {
    if (!isHeld && !isReceipt)
      return absence === undefined ? text(`papers.status.${status}`) : text('papers.absence', { reason: absence });
    if (isReceipt) return text('papers.status.renewal');
    if (standing.kind === 'undated') return text('papers.undated');
    if (standing.kind === 'renewing') {
      const { number: receipt = '', issuedOn: on = '' } = standing.receipt.data;
      return text('papers.renewing', { number: receipt, date: day(on) });
    }
    if (standing.kind === 'near' && standing.days === 0) return text('papers.near.zero');
    return text(`papers.${standing.kind}`, {
      date: day(standing.on),
      ...(standing.kind === 'near' && { count: standing.days }),
    });
  };
  const look = isHeld ? looks[standing.kind] : 'proposed';
  return (
    <li className="cartella-item">
      <div className="cartella-item-head mb-1">
        <strong>{name}</strong>
        <span className={`cartella-state is-${look}`}>
          {look === 'rejected' && <span aria-hidden="true">⚠ </span>}
          {state()}
        </span>
      </div>
      <p className="mb-1">
        {number !== undefined && text('papers.number', { number })}
        {number !== undefined && issued ? ', ' : ''}
        {issued}
      </p>
      {isHeld && standing.kind === 'renewing' && <p className="cartella-norm mb-1">{text('papers.renewing.norm')}</p>}
      {onRenew && <p className="form-text mb-1">{text('papers.permit.ask')}</p>}
      {attachments.length > 0 && (
        <>
          <p className="form-text mb-0">{text('papers.attachments', { count: attachments.length })}</p>
          <ul className="cartella-attachments">
            {attachments.map((file) => (
              <li key={file.id}>
                {file.href === undefined ? fileName(file, words) : <a href={file.href}>{fileName(file, words)}</a>}
              </li>
            ))}
          </ul>
        </>
      )}
      {(onChange ?? onRenew) && (
        <p className="cartella-row-actions mb-0">
          {onRenew && (
            <button type="button" className="btn btn-outline-primary btn-sm" onClick={onRenew}>
              {text('papers.add.receipt')}
            </button>
          )}
          {onChange && (
            <button
              type="button"
              className="btn btn-link btn-sm"
              aria-label={text('papers.change', { what: name })}
              onClick={onChange}
            >
              {text('papers.change.short')}
            </button>
          )}
        </p>
      )}
    </li>
  );
}

/** `Fronte e retro (PDF, 340 kB)`. */
function fileName({ title, mediaType, size }: Attachment, { text, locale }: ReturnType<typeof useWords>): string {
  const unit = size >= 1_000_000 ? 'megabyte' : 'kilobyte';
  const format = (mediaType.split('/')[1] ?? '').toUpperCase();
  const amount = sizeFormat(locale, unit).format(size / (unit === 'megabyte' ? 1e6 : 1e3));
  return text('papers.attachment', { title, format, size: amount });
}
