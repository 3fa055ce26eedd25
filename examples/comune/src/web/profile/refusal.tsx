import type { Answer } from '@cartella/server/client';

/** Why the server said no, if it did. */
export function Refusal({
  problem,
}: {
  readonly problem: Extract<Answer<unknown>, { ok: false }>['problem'] | undefined;
}) {
  return (
    <div aria-live="polite">
      {problem !== undefined && (
        <p className="text-danger">
          {problem.issues?.map(({ message }) => message).join(' ') || problem.title || 'Il servizio non risponde.'}
        </p>
      )}
    </div>
  );
}
