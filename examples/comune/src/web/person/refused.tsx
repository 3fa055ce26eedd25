import { useWording } from '@cartella/forms-react';
import type { Refusal } from './person-file';

const sentences: Readonly<Record<number, string>> = {
  0: 'http.unavailable',
  401: 'http.session-expired',
  403: 'http.forbidden',
  412: 'http.stale',
  413: 'http.too-large',
  429: 'http.too-many',
  503: 'http.unavailable',
};

/** Why something could not be written, in the words of the server. */
export function Refused({ refusal }: { readonly refusal: Refusal }) {
  const { message, text } = useWording();
  if (refusal === undefined) return null;
  const { issues, status } = refusal;
  return (
    <div className="callout danger" role="alert">
      {issues.length > 0 ? (
        <ul className="mb-0">
          {issues.map((issue) => (
            <li key={`${issue.code} ${issue.path.join('.')}`}>{message(issue)}</li>
          ))}
        </ul>
      ) : (
        <p className="mb-0">{text(sentences[status] ?? 'http.fault')}</p>
      )}
    </div>
  );
}
