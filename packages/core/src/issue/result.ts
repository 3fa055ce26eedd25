import type { Issue } from './issue';

/** A value, or all the problems that prevent it. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Wraps a value as a success. */
export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Wraps problems as a failure. */
export function failure(issues: readonly Issue[]): { readonly ok: false; readonly issues: readonly Issue[] } {
  return { ok: false, issues };
}

/**
 * Takes the value of a result that the caller knows to be a success.
 *
 * @throws {@link KitError} with reason `unexpected-failure`, naming codes and paths, never values.
 */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new KitError(
    'unexpected-failure',
    result.issues.map((issue) => `${issue.code} at /${issue.path.join('/')}`).join(', '),
  );
}

/** Why a programmer's mistake was thrown. */
export type KitErrorReason =
  | 'unexpected-failure'
  | 'invalid-argument'
  | 'invalid-definition'
  | 'unknown-name'
  | 'integrity'
  | 'unavailable';

/** A mistake of the programmer or of the installation, never of the person at the keyboard: those are issues. */
export class KitError extends Error {
  override readonly name = 'KitError';
  readonly reason: KitErrorReason;

  constructor(reason: KitErrorReason, detail: string, options?: ErrorOptions) {
    super(`${reason}: ${detail}`, options);
    this.reason = reason;
  }
}
