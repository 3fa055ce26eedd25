import { type Catalogues, type Issue, type Locale, messageOf, translate } from '@cartella/core';

/** Issue codes of the HTTP boundary. Their wording lives in the message catalogues. */
export const problemIssue = {
  badRequest: 'http.bad-request',
  unauthenticated: 'http.unauthenticated',
  sessionExpired: 'http.session-expired',
  forbidden: 'http.forbidden',
  notFound: 'http.not-found',
  stale: 'http.stale',
  tooLarge: 'http.too-large',
  unprocessable: 'http.unprocessable',
  preconditionRequired: 'http.precondition-required',
  unavailable: 'http.unavailable',
  fault: 'http.fault',
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
}

/** How a refusal becomes an answer. */
export interface ProblemOptions {
  readonly issues?: readonly Issue[];
  readonly instance?: string;
}

/** Writes problem documents in the language of who asked. */
export function createProblems(catalogues: Catalogues) {
  return (status: number, code: string, locale: Locale, { issues, instance }: ProblemOptions = {}): Response => {
    const problem: Problem = {
      type: `https://w3id.org/cartella/problem/${code.replace('.', '/')}`,
      title: translate(catalogues, locale, code),
      status,
      ...(instance !== undefined && { instance }),
      ...(issues !== undefined && {
        issues: issues.map((issue) => ({ ...issue, message: messageOf(catalogues, locale, issue) })),
      }),
    };
    return new Response(JSON.stringify(problem), {
      status,
      headers: { 'content-type': 'application/problem+json', 'content-language': locale, 'cache-control': 'no-store' },
    });
  };
}

export type Problems = ReturnType<typeof createProblems>;
