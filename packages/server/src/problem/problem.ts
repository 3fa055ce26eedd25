import { type Catalogues, type Issue, type Locale, messageOf, translate } from '@cartella/core';

/** Issue codes of the HTTP boundary. Their wording lives in the message catalogues. */
export const problemIssue = {
  badRequest: 'http.bad-request',
  unauthenticated: 'http.unauthenticated',
  sessionExpired: 'http.session-expired',
  confirmation: 'http.confirmation',
  forbidden: 'http.forbidden',
  notFound: 'http.not-found',
  stale: 'http.stale',
  tooLarge: 'http.too-large',
  unprocessable: 'http.unprocessable',
  preconditionRequired: 'http.precondition-required',
  unavailable: 'http.unavailable',
  fault: 'http.fault',
  mediaType: 'http.media-type',
  tooMany: 'http.too-many',
  tooSlow: 'http.too-slow',
  infected: 'http.infected',
  repeatedKey: 'http.repeated-key',
  conflict: 'http.conflict',
  idempotencyKey: 'http.idempotency-key',
  byProcedure: 'http.by-procedure',
} as const;

/** A problem document (RFC 9457) with the issues that made it. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly instance?: string;
  /** Every issue with its sentence; never the offending value. */
  readonly issues?: readonly (Issue & { readonly message: string })[];
  /** The three versions that a person needs to settle a conflict: what they saw, what they want, what is there. */
  readonly conflict?: Readonly<Record<string, unknown>>;
}

/** How a refusal becomes an answer. */
export interface ProblemOptions {
  readonly issues?: readonly Issue[];
  readonly instance?: string;
  readonly conflict?: Readonly<Record<string, unknown>>;
  /** Seconds after which it is worth trying again. */
  readonly retryAfter?: number;
}

/** Writes problem documents in the language of who asked. */
export function createProblems(catalogues: Catalogues) {
  return (status: number, code: string, locale: Locale, options: ProblemOptions = {}): Response => {
    const { issues, instance, conflict, retryAfter = status === 503 ? 5 : undefined } = options;
    const problem: Problem = {
      type: `https://w3id.org/cartella/problem/${code.replace('.', '/')}`,
      title: translate(catalogues, locale, code),
      status,
      ...(instance !== undefined && { instance }),
      ...(issues !== undefined && {
        issues: issues.map((issue) => ({ ...issue, message: messageOf(catalogues, locale, issue) })),
      }),
      ...(conflict !== undefined && { conflict }),
    };
    return new Response(JSON.stringify(problem), {
      status,
      headers: {
        'content-type': 'application/problem+json',
        'content-language': locale,
        'cache-control': 'no-store',
        ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
      },
    });
  };
}

export type Problems = ReturnType<typeof createProblems>;
