import { pascalCase } from '@cartella/model';
import { answer, body, operation, type Part, parameterRef, schemaRef } from './operation';

const id = parameterRef('RecordId');
const purpose = parameterRef('Purpose');
const writing = [403, 409, 413, 415, 422];

/** The resources of one kind of record. */
export function recordPaths(kind: string, label: string): Readonly<Record<string, Part>> {
  const name = pascalCase(kind);
  const base = `/api/v1/records/${kind}`;
  const about = label.toLowerCase();
  const filters = ['CaseId', 'UnitId', 'RefersTo', 'Size', 'After'].map(parameterRef);
  const list = answer('Le schede che sono per chi chiede', schemaRef(`${name}List`));
  const written = (description: string, ...headers: readonly string[]) =>
    answer(description, schemaRef('Written'), ['ETag', ...headers]);
  const tags = ['records'];
  const one = (operationId: string, summary: string, answers: Part, more: Parameters<typeof operation>[3] = {}) =>
    operation(`${name}.${operationId}`, `${summary}: ${about}`, answers, { tags, ...more });

  return {
    [base]: {
      get: one('collection', 'Elenco', { 200: list }, { parameters: [purpose, ...filters, parameterRef('Count')] }),
      post: one(
        'creation',
        'Nuova scheda',
        { 201: written('Registrata', 'Location') },
        {
          parameters: [purpose, parameterRef('IdempotencyKeyRequired')],
          ...body(schemaRef(`${name}Write`)),
          refused: writing,
        },
      ),
    },
    [`${base}/queries`]: {
      post: one(
        'search',
        'Ricerca',
        { 200: list },
        { parameters: [purpose], ...body(schemaRef('RecordSearch')), refused: [413, 415] },
      ),
    },
    [`${base}/exports`]: {
      get: one(
        'export',
        'Estrazione, con diritto e traccia propri',
        { 200: answer('Le schede che si possono estrarre', schemaRef(`${name}List`), ['Content-Disposition']) },
        { parameters: [purpose, ...filters] },
      ),
    },
    [`${base}/{id}`]: {
      get: one(
        'reading',
        'Scheda, nella versione di oggi, in un’altra o com’era in un giorno',
        {
          200: answer('La scheda, per quanto è per chi chiede', schemaRef(name), ['ETag']),
          304: { description: 'È quella che chi chiede ha già', headers: answer('', {})['headers'] },
        },
        { parameters: [id, purpose, ...['Version', 'ValidOn', 'KnownAt', 'IfNoneMatch'].map(parameterRef)] },
      ),
      put: one(
        'correction',
        'Nuova versione della scheda',
        { 200: written('Registrata'), 201: written('Registrata: è la prima', 'Location') },
        {
          parameters: [id, purpose, ...['IfMatch', 'IfNoneMatch', 'IdempotencyKey'].map(parameterRef)],
          ...body(schemaRef(`${name}Write`)),
          refused: [...writing, 412, 428],
        },
      ),
    },
    [`${base}/{id}/versions`]: {
      get: one(
        'history',
        'Tutte le versioni',
        { 200: answer('Le versioni, dalla prima', schemaRef(`${name}Versions`)) },
        { parameters: [id, purpose] },
      ),
    },
    [`${base}/{id}/differences`]: {
      get: one(
        'differences',
        'Che cosa cambia tra due versioni',
        { 200: answer('I cambiamenti', schemaRef('Changes')) },
        { parameters: [id, purpose, parameterRef('From'), parameterRef('To')] },
      ),
    },
    [`${base}/{id}/documents`]: {
      get: one(
        'documents',
        'Documenti allegati',
        { 200: answer('I documenti', schemaRef('Documents')) },
        { parameters: [id] },
      ),
      post: one(
        'attachment',
        'Allega un documento',
        { 201: answer('Allegato', schemaRef('DocumentFacts'), ['Location']) },
        { parameters: [id], ...body(schemaRef('Attachment'), 'multipart/form-data'), refused: [403, 413, 422] },
      ),
    },
  };
}
