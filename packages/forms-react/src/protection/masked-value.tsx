import type { ReactNode } from 'react';
import { useWords } from '../language';
import { protectionTexts } from './texts';

/**
 * A value that its reader may not be entitled to. The server decides: what it took away is `masked`, and here it is said and may be asked
 * for; what must not even be known to exist is `hidden`, and here nothing at all is drawn.
 */
export function MaskedValue({
  label,
  access,
  children,
  onAsk,
}: {
  readonly label: string;
  readonly access: 'open' | 'masked' | 'hidden';
  /** The value, where it is open. */
  readonly children?: ReactNode;
  readonly onAsk?: () => void;
}) {
  const { text } = useWords(protectionTexts);
  if (access === 'hidden') return null;
  return (
    <div className="cartella-value">
      <dt>{label}</dt>
      <dd>
        {access === 'open' ? (
          children
        ) : (
          <>
            <span className="cartella-masked">{text('protection.masked')}</span>
            {onAsk && (
              <button type="button" className="btn btn-link btn-sm" onClick={onAsk}>
                {text('protection.ask', { what: label })}
              </button>
            )}
          </>
        )}
      </dd>
    </div>
  );
}
