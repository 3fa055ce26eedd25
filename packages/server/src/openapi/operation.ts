import type { Schema } from './bounds';

/** A part of an OpenAPI document. */
export type Part = Readonly<Record<string, unknown>>;

const component = (section: string, name: string): Part => ({ $ref: `#/components/${section}/${name}` });

/** Points to a schema of the document. */
export const schemaRef = (name: string): Part => component('schemas', name);
/** Points to a parameter of the document. */
export const parameterRef = (name: string): Part => component('parameters', name);
const headerRef = (name: string): [string, Part] => [name, component('headers', name)];

const always = [
  'RateLimit-Limit',
  'RateLimit-Remaining',
  'RateLimit-Reset',
  'Access-Control-Allow-Origin',
  'Cache-Control',
];

/** Headers of every answer, and some more. */
export function answerHeaders(...more: readonly string[]): Part {
  return Object.fromEntries([...always, ...more].map(headerRef));
}

/** An answer that succeeds. */
export function answer(
  description: string,
  schema: Schema,
  headers: readonly string[] = [],
  type = 'application/json',
): Part {
  return { description, headers: answerHeaders('Session-Expires', ...headers), content: { [type]: { schema } } };
}

/** A body that must be there. */
export function body(schema: Schema, type = 'application/json'): Part {
  return { requestBody: { required: true, content: { [type]: { schema } } } };
}

/** The refusals that a request may meet, by status. */
export const refusals: Readonly<Record<string, readonly [name: string, description: string]>> = {
  400: ['BadRequest', 'La richiesta non è scritta come serve'],
  401: ['Unauthenticated', 'Non si sa chi chiede, o la sessione è finita'],
  403: ['Forbidden', 'A chi chiede non è consentito'],
  404: ['NotFound', 'Non c’è, o non è per chi chiede'],
  409: ['Conflict', 'La stessa richiesta è già in corso, o questa scheda nasce da un passo di una procedura'],
  412: ['PreconditionFailed', 'Qualcuno ha modificato prima: con le tre versioni per decidere'],
  413: ['TooLarge', 'Troppo grande'],
  415: ['UnsupportedMediaType', 'Tipo di contenuto non atteso'],
  422: ['Unprocessable', 'Ogni problema, al suo posto'],
  428: ['PreconditionRequired', 'Manca la versione che si modifica'],
  429: ['TooManyRequests', 'Troppe richieste: dopo quanto riprovare'],
  500: ['Fault', 'Errore del servizio'],
  503: ['Unavailable', 'Il servizio non può rispondere ora'],
};

const usual = ['400', '401', '404', '429', '500', '503'];

/** An operation: what it answers when it succeeds, and the refusals beyond the usual ones. */
export function operation(
  operationId: string,
  summary: string,
  answers: Part,
  more: Part & { readonly refused?: readonly number[] } = {},
): Part {
  const { refused = [], ...rest } = more;
  const statuses = [...new Set([...usual, ...refused.map(String)])].sort();
  const refusalRefs = statuses.map((status) => [status, component('responses', refusals[status]?.[0] ?? 'Problem')]);
  return {
    operationId,
    summary,
    description: summary,
    ...rest,
    responses: { ...answers, ...Object.fromEntries(refusalRefs), default: component('responses', 'Problem') },
  };
}
